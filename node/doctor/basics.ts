/** Checks that everybody needs: Node, the data folder, the clock. */
import { execFile } from 'node:child_process'
import { access, constants, lstat, statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import { promisify } from 'node:util'
import { type Check, fail, fine, warn } from './check.ts'

const run = promisify(execFile)

/** The oldest Node that runs this repository's TypeScript as it stands. */
const OLDEST_NODE = 24

/** Below this, archives and results soon do not fit: one archive may have 512 MiB, packed and unpacked. */
const LEAST_FREE_BYTES = 2 * 2 ** 30

/** Skew between two clocks that signed messages allow (protocol/README.md, section 1). */
const ALLOWED_SKEW_SECONDS = 30

export const nodeVersion: Check = {
  id: 'node-version',
  title: 'Node',
  purpose: 'requester',
  async look() {
    const major = Number(process.versions.node.split('.')[0])
    if (major >= OLDEST_NODE) return fine(process.version)
    return [
      fail(
        `${process.version} is too old: ${OLDEST_NODE} or newer is needed`,
        'npm ci && scripts/swarm … (brings its own Node)'
      )
    ]
  }
}

export const dataFolder: Check = {
  id: 'data-folder',
  title: 'data folder',
  purpose: 'requester',
  async look({ config: { dataDir } }) {
    const there = await lstat(dataDir).catch(() => undefined)
    if (there === undefined) return await creatable(dataDir)
    if (!there.isDirectory())
      return [fail(`${dataDir} is not a folder`, 'choose another with --data-dir or SWARM_DATA_DIR')]
    const findings = []
    const uid = process.getuid?.() ?? there.uid
    if (there.uid !== uid && uid !== 0)
      findings.push(fail(`${dataDir} belongs to user ${there.uid}`, `sudo chown -R ${uid} ${dataDir}`))
    if ((there.mode & 0o022) !== 0) {
      const mode = (there.mode & 0o777).toString(8)
      findings.push(
        fail(
          `${dataDir} can be written by other users (mode ${mode}); it holds this node's identity`,
          `chmod go-w ${dataDir}`
        )
      )
    }
    const { bavail, bsize } = await statfs(dataDir)
    if (bavail * bsize < LEAST_FREE_BYTES)
      findings.push(
        warn(
          `${dataDir} has ${Math.round((bavail * bsize) / 2 ** 20)} MiB free`,
          'free some space there, or move the folder with --data-dir'
        )
      )
    return findings.length > 0 ? findings : fine(dataDir)
  }
}

/** A folder that is not there yet is fine when its nearest parent can be written. */
async function creatable(folder: string): ReturnType<Check['look']> {
  let parent = dirname(folder)
  while ((await lstat(parent).catch(() => undefined)) === undefined && parent !== dirname(parent))
    parent = dirname(parent)
  try {
    await access(parent, constants.W_OK)
    return fine(`${folder} (will be made)`)
  } catch {
    return [
      fail(`${folder} cannot be made: ${parent} is not writable`, 'choose another with --data-dir or SWARM_DATA_DIR')
    ]
  }
}

export const clock: Check = {
  id: 'clock',
  title: 'clock',
  purpose: 'requester',
  async look() {
    const now = new Date().toISOString().slice(0, 19)
    const synchronised = await ntpState()
    if (synchronised === false) {
      return [
        warn(
          `${now} UTC, not synchronised; others drop messages of a clock that is off by ${ALLOWED_SKEW_SECONDS} s`,
          'sudo timedatectl set-ntp true'
        )
      ]
    }
    return fine(`${now} UTC${synchronised === true ? ', synchronised' : ' (who sets it cannot be seen from here)'}`)
  }
}

/** What systemd knows of the clock; undefined where nobody can be asked (containers, macOS). */
async function ntpState(): Promise<boolean | undefined> {
  try {
    const { stdout } = await run('timedatectl', ['show', '--property=NTPSynchronized', '--value'], { timeout: 2000 })
    return stdout.trim() === 'yes' ? true : stdout.trim() === 'no' ? false : undefined
  } catch {
    return undefined
  }
}
