/** The system's programs that a provider needs: what is missing, and how it gets here. Plain JavaScript for Node 20. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, readdirSync, readFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { quietly, say, SetupError, step } from './progress.mjs'

/** Folders where Debian keeps administration programs, which an ordinary user's PATH leaves out. */
const ADMIN_FOLDERS = ['/usr/local/sbin', '/usr/sbin', '/sbin']

/** @param {string} program */
function onPath(program) {
  return [...(process.env.PATH ?? '').split(delimiter), ...ADMIN_FOLDERS].some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return folder !== ''
    } catch {
      return false
    }
  })
}

/** Debian ships python3 without what `python3 -m venv` needs; only asking Python tells. */
function hasVenv() {
  return spawnSync('python3', ['-c', 'import venv, ensurepip'], { stdio: 'ignore' }).status === 0
}

/** What a provider needs, by Debian's package name. */
const NEEDS = [
  { name: 'python3-venv', present: hasVenv },
  { name: 'wireguard-tools', present: () => onPath('wg') },
  { name: 'wireguard-go', present: () => onPath('wireguard-go') },
  { name: 'bubblewrap', present: () => onPath('bwrap') },
  { name: 'nftables', present: () => onPath('nft') },
  { name: 'iproute2', present: () => onPath('ip') }
]

/** How other families install the same; names as their package indexes have them. */
const INSTALLERS = {
  debian: { command: 'apt-get install -y --no-install-recommends', rename: {} },
  fedora: { command: 'dnf install -y', rename: { 'python3-venv': 'python3', iproute2: 'iproute', 'wireguard-go': '' } },
  arch: { command: 'pacman -S --needed', rename: { 'python3-venv': 'python', 'wireguard-go': '' } }
}

/** @returns {keyof typeof INSTALLERS | undefined} */
function family() {
  let text = ''
  try {
    text = readFileSync('/etc/os-release', 'utf8')
  } catch {
    return undefined
  }
  const words = [...text.matchAll(/^ID(?:_LIKE)?=(.*)$/gm)].flatMap(([, value]) => value.replaceAll('"', '').split(' '))
  if (words.some((word) => word === 'debian' || word === 'ubuntu')) return 'debian'
  if (words.some((word) => word === 'fedora' || word === 'rhel')) return 'fedora'
  return words.includes('arch') ? 'arch' : undefined
}

/** @param {string[]} missing @returns {string} what to type, or what to look for */
function advice(missing) {
  if (process.platform !== 'linux') {
    return 'only Linux can hold a job: this machine can ask for jobs (`npm start`, `swarm run`), but it cannot provide'
  }
  const kind = family()
  if (kind === undefined) return `install what your system calls ${missing.join(', ')}, then run the same command again`
  const { command, rename } = INSTALLERS[kind]
  const names = [...new Set(missing.map((name) => rename[name] ?? name))].filter((name) => name !== '').join(' ')
  const sudo = process.getuid?.() === 0 ? '' : 'sudo '
  const update = kind === 'debian' ? `${sudo}apt-get update && ` : ''
  return `type this, then run the same command again:\n\n  ${update}${sudo}${command} ${names}\n`
}

/** --no-install-recommends: otherwise wireguard-tools pulls in a kernel image. @param {string[]} missing */
async function aptInstall(missing) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const update = () => step('apt-get update', () => quietly('apt-get', ['update'], { env }))
  const install = () =>
    step(`apt-get install ${missing.join(' ')}`, () =>
      quietly('apt-get', ['install', '-y', '--no-install-recommends', ...missing], { env })
    )
  const listed = readdirSync('/var/lib/apt/lists').some((name) => name.includes('_Packages'))
  if (!listed) await update()
  try {
    await install()
  } catch (cause) {
    if (!listed) throw cause
    await update()
    await install()
  }
}

/**
 * Brings the system's programs, as root on Debian and its kin.
 * @param {{ required: boolean }} options required: stop with the command to type when they cannot be had; else say it and go on
 */
export async function installSystem({ required }) {
  const missing = NEEDS.filter((need) => !need.present()).map((need) => need.name)
  if (missing.length === 0) return
  if (process.platform === 'linux' && family() === 'debian' && process.getuid?.() === 0) return aptInstall(missing)
  const text = `missing here: ${missing.join(', ')}; ${advice(missing)}`
  if (required) throw new SetupError(text)
  say(`  ! ${text}`)
}
