/** The npm packages, and Node 24 among them through the `node` package. Plain JavaScript for Node 20. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { quietly, SetupError, step } from './progress.mjs'

/** The oldest Node that runs this repository's TypeScript as it stands (type stripping without a flag or a warning). */
const NODE_MAJOR = 24

/** @param {string} file */
function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/**
 * Whether node_modules holds what the lockfile names. npm itself notes what it has installed, last of all, in
 * node_modules/.package-lock.json; comparing the two needs no stamp of our own and survives `npm install`.
 * @param {string} root
 */
export function packagesInstalled(root) {
  const note = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(note)) return false
  const wanted = readJson(join(root, 'package-lock.json')).packages
  const installed = readJson(note).packages
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = installed[path]
    if (found === undefined) return entry.optional === true
    return found.version === entry.version && (entry.integrity === undefined || found.integrity === entry.integrity)
  })
}

/**
 * `npm ci`, unless it is done already.
 * @param {string} root
 */
export async function installPackages(root) {
  if (packagesInstalled(root)) return
  const args = ['ci', '--no-audit', '--no-fund', '--ignore-scripts=false']
  await step('npm ci: the packages of package-lock.json', () => quietly('npm', args, { cwd: root }))
}

/**
 * The Node that runs everything else: the pinned one of the `node` package, else this one when it is new enough.
 * @param {string} root
 * @returns {Promise<string>} absolute path
 */
export async function findNode(root) {
  const pinned = join(root, 'node_modules', 'node', 'bin', 'node')
  if (existsSync(pinned)) return pinned
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath
  await step('Node 24 through the node package', () =>
    quietly('npm', ['rebuild', 'node', '--ignore-scripts=false', '--foreground-scripts'], { cwd: root })
  )
  if (existsSync(pinned)) return pinned
  throw new SetupError(
    `Node ${NODE_MAJOR} is needed, this is ${process.version}, and the \`node\` package brought no binary for ${process.platform}-${process.arch}: install Node ${NODE_MAJOR} from https://nodejs.org and run the same command again`
  )
}
