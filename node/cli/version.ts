/** Swarm's version, from the nearest package.json above this file that is Swarm's. */
import { readFileSync } from 'node:fs'

/** e.g. `0.1.0`; the same from a clone and from a built package. */
export function swarmVersion(): string {
  for (const up of ['../../package.json', '../../../package.json']) {
    try {
      const { name, version } = JSON.parse(readFileSync(new URL(up, import.meta.url), 'utf8')) as {
        name: string
        version: string
      }
      if (name === 'swarm') return version
    } catch {
      // not there: one further up
    }
  }
  return '0.0.0'
}
