/** pip's failures in words: the line of the file or the package, what is wrong with it, what to do. */
import { LayerError, LayerErrorCode } from './errors.ts'
import { asked, nameIn, type PipProblem } from './pip-problem.ts'
import { normalName, type Requirement } from './requirements.ts'

/** How many versions are named. */
const SHOWN = 6

/**
 * The error for a failure. @param all versions of the missing package with source packages counted, where they were asked for
 * @param ofLock what was looked for is pinned by a lock that somebody else made: another provider may have it
 */
export function explainPip(
  problem: PipProblem,
  requirements: readonly Requirement[],
  { all = [], ofLock = false }: { all?: readonly string[]; ofLock?: boolean } = {}
): LayerError {
  const last = problem.lastLines.join('\n')
  switch (problem.kind) {
    case 'missing':
      return missing(problem, requirements, all, ofLock)
    case 'clash':
      return new LayerError(LayerErrorCode.clash, `requirements clash: ${causes(problem, requirements)}`)
    case 'hash':
      return new LayerError(
        LayerErrorCode.hash,
        `${place(problem.requirement, requirements)}: this provider's index has another file than the hash says`,
        { isFinal: !ofLock }
      )
    case 'unreachable':
      return new LayerError(
        LayerErrorCode.unreachable,
        `this provider cannot reach its package index (pip.conf, PIP_INDEX_URL). pip said last:\n${last}`
      )
    case 'full':
      return new LayerError(LayerErrorCode.full, 'no space is left on this provider for the environment')
    case 'other':
      return new LayerError(LayerErrorCode.failed, `pip ended with an error. It said last:\n${last}`)
  }
}

function missing(
  { requirement, versions }: PipProblem,
  requirements: readonly Requirement[],
  all: readonly string[],
  ofLock: boolean
): LayerError {
  const at = place(requirement, requirements)
  const pinned = /==\s*([^\s,;]+)$/.exec(asked(requirement).what)?.[1]
  const isSource =
    pinned === undefined ? versions.length === 0 && all.length > 0 : all.includes(pinned) && !versions.includes(pinned)
  if (isSource)
    return new LayerError(
      LayerErrorCode.sourceOnly,
      `${at}: there is only a source package, which would run while it is installed; Swarm takes wheels alone: choose a version that has one, or build a wheel and put it into the index`
    )
  const newest = versions.slice(-SHOWN).toReversed()
  const there =
    newest.length === 0
      ? 'there is no such package at this provider’s index'
      : `no such version; newest there: ${newest.join(', ')}`
  return new LayerError(LayerErrorCode.missing, `${at}: ${there}`, { isFinal: !ofLock })
}

function causes({ causes, requirement }: PipProblem, requirements: readonly Requirement[]): string {
  if (causes.length === 0) return place(requirement, requirements)
  const told = causes.map((cause) => {
    const [, held] = /^The user requested \(constraint\) (.+)$/.exec(cause) ?? []
    if (held !== undefined) return `Ray's own environment has ${held}`
    const [, own] = /^The user requested (.+)$/.exec(cause) ?? []
    return own === undefined ? cause : `${place(own, requirements)} is asked for`
  })
  return told.join('; ')
}

/** `requirements, line 2: 'click<7'`, with the line of the package that asks for it where it is not in the file itself. */
function place(requirement: string, requirements: readonly Requirement[]): string {
  const { what, by } = asked(requirement)
  const own = lineOf(what, requirements)
  if (own !== undefined) return `requirements, line ${own.line}: '${what}'`
  const parent = by === '' ? undefined : lineOf(by, requirements)
  const from = by === '' ? '' : `, needed by ${by}${parent === undefined ? '' : ` (line ${parent.line})`}`
  return `requirements: '${what}'${from}`
}

function lineOf(requirement: string, requirements: readonly Requirement[]): Requirement | undefined {
  const name = normalName(nameIn(requirement))
  return requirements.find((each) => each.name === name)
}
