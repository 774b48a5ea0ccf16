/**
 * What the managed Python environment holds. One exact Ray version for the whole network: Ray refuses a node of
 * another version at join (its version check compares Ray exactly and Python by minor version as Swarm configures it).
 */

/** The one version of Ray that this version of Swarm runs; adverts carry it and members of a gang must agree on it. */
export const RAY_VERSION = '2.60.0'

/** numpy is not part of `ray[default]`; pinned, since every member must unpickle the arrays of the others. */
export const NUMPY_VERSION = '2.4.6'

/** Oldest Python that is accepted, as [major, minor]. */
export const OLDEST_PYTHON: readonly [number, number] = [3, 11]

/** Requirements that pip installs, in pip's own notation. */
export const REQUIREMENTS: readonly string[] = [`ray[default]==${RAY_VERSION}`, `numpy==${NUMPY_VERSION}`]

/**
 * Folder name of an environment: everything that decides whether it can be reused.
 * @param pythonMinor e.g. `3.11`
 * @param arch as Python's `platform.machine()` says it, e.g. `x86_64`
 */
export function environmentKey(pythonMinor: string, arch: string): string {
  return `ray-${RAY_VERSION}-numpy-${NUMPY_VERSION}-py${pythonMinor}-${arch}`
}
