/** `.gitignore` and `.swarmignore`, in the packed folder and in every folder below it, as git reads them. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import ignore, { type Ignore } from 'ignore'

/** Files with patterns; the later one decides, so `.swarmignore` can take back (`!data/`) what `.gitignore` leaves out. */
const IGNORE_FILES = ['.gitignore', '.swarmignore']

/** Never packed, whatever the files say: git's own folder is large and holds credentials at times. */
const NEVER = ['.git']

/** The patterns that hold in one folder: its own, and those of the folders above it. */
export class IgnoreRules {
  readonly #own: Ignore | undefined
  readonly #above: { rules: IgnoreRules; name: string } | undefined

  private constructor(own: Ignore | undefined, above: { rules: IgnoreRules; name: string } | undefined) {
    this.#own = own
    this.#above = above
  }

  /** Rules of the folder at `path`; `above` are those of its parent, under which it is called `name`. */
  static async read(path: string, above?: { rules: IgnoreRules; name: string }): Promise<IgnoreRules> {
    const texts = await Promise.all(IGNORE_FILES.map((name) => readFile(join(path, name), 'utf8').catch(() => '')))
    const own = texts.every((text) => text === '') ? undefined : ignore().add(texts.join('\n'))
    return new IgnoreRules(own, above)
  }

  /** Whether an entry of this folder is left out. A folder that is left out is not looked into, as in git. */
  ignores(name: string, isFolder: boolean): boolean {
    return NEVER.includes(name) || (this.#verdict(isFolder ? `${name}/` : name) ?? false)
  }

  /** The deepest folder with an opinion decides. */
  #verdict(path: string): boolean | undefined {
    const { ignored, unignored } = this.#own?.test(path) ?? { ignored: false, unignored: false }
    if (ignored || unignored) return ignored
    return this.#above === undefined ? undefined : this.#above.rules.#verdict(`${this.#above.name}/${path}`)
  }
}
