/**
 * A requirements file as a job brings it: plain requirements, one a line, and nothing that would make a provider fetch from
 * where the job says (options, addresses, paths). A file in which every line is pinned with hashes is its own lock.
 */
import { LayerError, LayerErrorCode } from './errors.ts'

/** One requirement. */
export interface Requirement {
  /** Line of the file on which it begins, from 1. */
  line: number
  /** As written, less its hashes and comments: `torch[x]>=2; python_version > "3.10"`. */
  text: string
  /** Normalised by PEP 503: `ray-train`. */
  name: string
  /** The exact version where it is pinned with `==`, else ''. */
  version: string
  /** `sha256` digests, hex. */
  hashes: string[]
}

/** A lock: every distribution with its exact version and the digests of the files that may be installed. */
export interface LockEntry {
  name: string
  version: string
  /** Environment marker as written, or ''. */
  marker: string
  hashes: string[]
}

/** Most requirements that are read. */
const MAX_REQUIREMENTS = 2_000
/** Longest requirement without its hashes: the pattern below takes time by the square of it. */
const MAX_CHARS = 500

/** PEP 508: a name, extras, version clauses, a marker. Of an address (`name @ https://…`) nothing is taken. */
const NAME = '[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?'
const CLAUSE = '(?:===|==|~=|!=|<=|>=|<|>)\\s*[A-Za-z0-9.*+!_-]+'
const REQUIREMENT = new RegExp(
  `^(${NAME})\\s*(?:\\[\\s*(?:${NAME}\\s*(?:,\\s*${NAME}\\s*)*)?\\])?\\s*(\\(?\\s*(?:${CLAUSE}\\s*(?:,\\s*${CLAUSE}\\s*)*)?\\)?)\\s*(?:;\\s*([A-Za-z0-9_.()"'<>=!~\\s,*+-]+))?$`
)
const PINNED = /^\(?\s*==\s*([A-Za-z0-9.+!_-]+)\s*\)?$/
const HASH = /^--hash=sha256:([0-9a-f]{64})$/

/** Names are compared without regard to case and to which of `-_.` stand in them (PEP 503). */
export function normalName(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]+/g, '-')
}

/**
 * Reads a file. An empty one is fine.
 * @throws LayerError requirements, with the line and what is accepted
 */
export function parseRequirements(text: string): Requirement[] {
  const lines = logicalLines(text)
  if (lines.length > MAX_REQUIREMENTS)
    throw invalid(lines.at(-1)?.line ?? 0, `${lines.length} requirements`, `at most ${MAX_REQUIREMENTS} are taken`)
  return lines.map(({ line, text }) => parseLine(line, text))
}

/** Lines without comments, those that end in a backslash joined with the next. */
function logicalLines(text: string): Array<{ line: number; text: string }> {
  const found: Array<{ line: number; text: string }> = []
  let begun: { line: number; text: string } | undefined
  for (const [at, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const bare = raw.replace(/(^|\s)#.*$/, '').trimEnd()
    const goesOn = bare.endsWith('\\')
    const part = (goesOn ? bare.slice(0, -1) : bare).trim()
    begun =
      begun === undefined ? { line: at + 1, text: part } : { line: begun.line, text: `${begun.text} ${part}`.trim() }
    if (goesOn) continue
    if (begun.text !== '') found.push(begun)
    begun = undefined
  }
  if (begun !== undefined && begun.text !== '') found.push(begun)
  return found
}

function parseLine(line: number, text: string): Requirement {
  if (text.startsWith('-'))
    throw invalid(line, text, 'an option: the index is set by each provider (pip.conf); give requirements alone')
  const at = text.search(/\s--/)
  const [bare, options] = at < 0 ? [text, ''] : [text.slice(0, at).trim(), text.slice(at).trim()]
  const hashes = options === '' ? [] : options.split(/\s+/).map((option) => parseHash(line, option))
  const match = bare.length > MAX_CHARS ? null : REQUIREMENT.exec(bare)
  if (match === null) {
    const isAddress = /[@/\\]/.test(bare)
    const why = isAddress
      ? 'an address or path: packages come from each provider’s own index; put wheels into the working directory'
      : 'not a requirement; use lines like numpy, pandas>=2 or torch==2.13.0'
    throw invalid(line, bare, why)
  }
  const [, name = '', clauses = ''] = match
  return { line, text: bare, name: normalName(name), version: PINNED.exec(clauses)?.[1] ?? '', hashes }
}

function parseHash(line: number, option: string): string {
  const digest = HASH.exec(option)?.[1]
  if (digest === undefined) throw invalid(line, option, 'not accepted; only --hash=sha256:… with 64 hex digits is')
  return digest
}

function invalid(line: number, text: string, why: string): LayerError {
  const shown = text.length > 120 ? `${text.slice(0, 120)}…` : text
  return new LayerError(LayerErrorCode.requirements, `requirements, line ${line}: '${shown}': ${why}`)
}

/** The lock that a file is by itself, where every line is pinned and has its hashes; undefined otherwise. */
export function ownLock(requirements: readonly Requirement[]): LockEntry[] | undefined {
  if (requirements.length === 0 || requirements.some(({ version, hashes }) => version === '' || hashes.length === 0))
    return undefined
  return requirements.map(({ name, version, text, hashes }) => ({
    name,
    version,
    marker: text.split(';')[1]?.trim() ?? '',
    hashes
  }))
}

/** A lock as text for pip, the same for the same packages whatever their order. Its SHA-256 names the environment. */
export function formatLock(entries: readonly LockEntry[]): string {
  const line = ({ name, version, marker, hashes }: LockEntry): string => {
    const what = marker === '' ? `${name}==${version}` : `${name}==${version} ; ${marker}`
    return `${what} ${[...new Set(hashes)]
      .sort()
      .map((hash) => `--hash=sha256:${hash}`)
      .join(' ')}\n`
  }
  return entries.map(line).sort().join('')
}

/**
 * Reads a lock that another member sent: what is not plainly one is refused.
 * @throws LayerError requirements
 */
export function parseLock(text: string): LockEntry[] {
  const requirements = parseRequirements(text)
  const lock = requirements.length === 0 ? [] : ownLock(requirements)
  if (lock === undefined || formatLock(lock) !== text)
    throw new LayerError(LayerErrorCode.requirements, 'what the driver’s member sent is no lock of pinned packages')
  return lock
}
