/** What pip's output says of a failure: which requirement, and why. Written for pip 22.3 to 26; what is not known is `other`. */

/** A failure of pip. `requirement`: as pip names it, or ''. */
export interface PipProblem {
  kind: 'missing' | 'clash' | 'hash' | 'unreachable' | 'full' | 'other'
  requirement: string
  /** Of a missing one: versions that there are (as wheels, where only wheels were asked for). */
  versions: string[]
  /** Of a clash: each line of its cause, e.g. `torch 2.13.0 depends on setuptools>=77`. */
  causes: string[]
  /** Last lines, for what is not understood. */
  lastLines: string[]
}

const LAST_LINES = 8
const NONE: PipProblem = { kind: 'other', requirement: '', versions: [], causes: [], lastLines: [] }

/** Reads the whole output of a pip that ended with an error. */
export function pipProblem(output: string): PipProblem {
  const lines = output.split('\n').map((line) => line.trimEnd())
  // They go to the requester, whom it does not concern where this host has its packages from.
  const lastLines = lines
    .filter((line) => line !== '')
    .slice(-LAST_LINES)
    .map((line) => line.replaceAll(/[a-z+]+:\/\/[^\s'",)]+/g, '(an address)'))
  const found = clash(lines) ?? hash(lines) ?? full(lines) ?? missing(lines, isCutOff(lines))
  return { ...NONE, ...found, lastLines }
}

/** `The conflict is caused by:` and its indented lines. */
function clash(lines: string[]): Partial<PipProblem> | undefined {
  const at = lines.findIndex((line) => line.startsWith('The conflict is caused by'))
  if (at < 0) return undefined
  const end = lines.findIndex((line, index) => index > at && !/^\s+\S/.test(line))
  const causes = lines.slice(at + 1, end < 0 ? undefined : end).map((line) => line.trim())
  const head = /^ERROR: Cannot install (.+?) because these package versions have conflicting/m.exec(lines.join('\n'))
  return { kind: 'clash', requirement: head?.[1] ?? '', causes }
}

function hash(lines: string[]): Partial<PipProblem> | undefined {
  const at = lines.findIndex((line) => line.includes('DO NOT MATCH THE HASHES'))
  if (at < 0) return undefined
  const named = lines.slice(at).find((line) => /^\s+\S+==\S+|^\s+\S+ from /.test(line))
  return { kind: 'hash', requirement: named?.trim().split(/\s/)[0] ?? '' }
}

function full(lines: string[]): Partial<PipProblem> | undefined {
  return lines.some((line) => /Errno 28|No space left on device|Errno 122/.test(line)) ? { kind: 'full' } : undefined
}

/** A missing one whose index could not be asked is none: the index is what is missing. */
function missing(lines: string[], cutOff: boolean): Partial<PipProblem> | undefined {
  const found = lines
    .map((line) => /satisfies the requirement (.+?) \(from versions: (.*)\)$/.exec(line))
    .find((match) => match !== null)
  const named = lines
    .map((line) => /No matching distribution found for (.+)$/.exec(line))
    .find((match) => match !== null)
  if (found === undefined && named === undefined) return cutOff ? { kind: 'unreachable' } : undefined
  const requirement = found?.[1] ?? named?.[1] ?? ''
  const listed = found?.[2] ?? ''
  const versions = listed === 'none' || listed === '' ? [] : listed.split(', ')
  return { kind: cutOff && versions.length === 0 ? 'unreachable' : 'missing', requirement, versions }
}

function isCutOff(lines: string[]): boolean {
  return lines.some((line) =>
    /WARNING: Retrying \(Retry|Could not fetch URL|NewConnectionError|Max retries exceeded|Name or service not known|Temporary failure in name resolution/.test(
      line
    )
  )
}

/** `pandas<2 (from -r /build/requirements.txt (line 2))` → `pandas<2`, and by whom it is asked for where pip says so. */
export function asked(requirement: string): { what: string; by: string } {
  const match = /^(.*?)\s*\(from (.*)\)$/.exec(requirement)
  const [, what = requirement, from = ''] = match ?? []
  const by = from.startsWith('-r ') || from.startsWith('-c ') ? '' : (from.split('->')[0] ?? '')
  return { what, by }
}

/** The name in a requirement: `torch[x]>=2` → `torch`. */
export function nameIn(requirement: string): string {
  return /^[A-Za-z0-9][A-Za-z0-9._-]*/.exec(requirement)?.[0] ?? requirement
}

/** Versions of `pip index versions NAME`, newest first. */
export function indexVersions(output: string): string[] {
  const line = output.split('\n').find((text) => text.startsWith('Available versions:'))
  return line === undefined
    ? []
    : line
        .slice('Available versions:'.length)
        .split(',')
        .map((text) => text.trim())
}
