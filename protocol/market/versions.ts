import { minorVersion, NO_RAY } from '../advert/match.ts'
import type { Versions } from '../messages.ts'

/** Whether a version is of the minor that was asked for; an empty request takes any. */
export function satisfiesMinor(asked: string, have: string): boolean {
  return asked === '' || asked === NO_RAY || minorVersion(asked) === minorVersion(have)
}

/** Providers of one gang share this key: Ray refuses other minors, pickles break across Python minors. */
export function versionKey(versions: Versions): string {
  return `ray ${minorVersion(versions.ray)} python ${minorVersion(versions.python)}`
}
