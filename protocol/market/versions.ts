import { minorVersion, NO_RAY } from '../advert/match.ts'
import type { Requirements, Versions } from '../messages.ts'

/** Whether a version is of the minor that was asked for; an empty request takes any. */
export function satisfiesMinor(asked: string, have: string): boolean {
  return asked === '' || asked === NO_RAY || minorVersion(asked) === minorVersion(have)
}

/**
 * Providers of one gang share this key: Ray refuses other minors, pickles break across Python minors. The lock of a requirements file
 * is made once for all members and names one wheel of each package, which is for one architecture.
 */
export function versionKey(versions: Versions, needs: Pick<Requirements, 'requirements'>): string {
  const both = `ray ${minorVersion(versions.ray)} python ${minorVersion(versions.python)}`
  return needs.requirements === '' ? both : `${both} on ${versions.arch}`
}
