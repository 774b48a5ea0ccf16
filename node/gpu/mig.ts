/**
 * MIG slices of a GPU: hardware-isolated parts, each with its own memory. A process may use one if it can open two
 * capability nodes, of the GPU instance and of the compute instance (NVIDIA MIG user guide, "Device nodes and
 * capabilities": `/dev/nvidia-caps/nvidia-cap<minor>`, minors by name in /proc/driver/nvidia-caps/mig-minors).
 */

/** One slice. */
export interface MigDevice {
  /** UUID of the GPU that it is part of. */
  parent: string
  uuid: string
  /** e.g. `1g.5gb` */
  profile: string
  vramMib: number
  gpuInstance: number
  computeInstance: number
  /** Device nodes besides that of the GPU. */
  capabilityPaths: string[]
}

/** Instance ids and memory of a slice, by GPU UUID and device number, as `<uuid>/<number>`. */
export type MigIds = Map<string, { gpuInstance: number; computeInstance: number; vramMib: number }>

/** Slices from `nvidia-smi -L`; those whose ids are unknown are left out, since no sandbox could be given them. */
export function parseMigDevices(list: string, ids: MigIds): MigDevice[] {
  const devices: MigDevice[] = []
  let parent = ''
  for (const line of list.split('\n')) {
    parent = /^GPU \d+: .*\(UUID: (GPU-[0-9a-f-]+)\)/i.exec(line)?.[1] ?? parent
    const slice = /^\s+MIG (\S+)\s+Device\s+(\d+): \(UUID: (MIG-[0-9a-f/GPU-]+)\)/i.exec(line)
    const known = ids.get(`${parent}/${slice?.[2]}`)
    if (slice === null || known === undefined) continue
    devices.push({ parent, uuid: slice[3] ?? '', profile: slice[1] ?? '', ...known, capabilityPaths: [] })
  }
  return devices
}

/** Instance ids from the XML of `nvidia-smi -q -x`, whose `<mig_device>` blocks carry the same numbers as `-L`. */
export function parseMigIds(xml: string): MigIds {
  const ids: MigIds = new Map()
  for (const gpu of xml.split(/<gpu id=/).slice(1)) {
    const uuid = /<uuid>(GPU-[0-9a-f-]+)<\/uuid>/i.exec(gpu)?.[1]
    for (const [, block = ''] of gpu.matchAll(/<mig_device>([\s\S]*?)<\/mig_device>/g)) {
      const number = (tag: string): number => Number(new RegExp(`<${tag}>\\s*(\\d+)`).exec(block)?.[1] ?? Number.NaN)
      const found = {
        gpuInstance: number('gpu_instance_id'),
        computeInstance: number('compute_instance_id'),
        vramMib: number('total')
      }
      if (Object.values(found).every(Number.isInteger)) ids.set(`${uuid}/${number('index')}`, found)
    }
  }
  return ids
}

/** Looks capability nodes up in the text of mig-minors (`gpu0/gi1/ci0/access 13`); a function of minor and instances. */
export function parseMigMinors(
  text: string
): (minor: number, gpuInstance: number, computeInstance: number) => string[] {
  const minors = new Map([...text.matchAll(/^(\S+) (\d+)$/gm)].map(([, name = '', minor = '']) => [name, minor]))
  return (minor, gpuInstance, computeInstance) => {
    const instance = `gpu${minor}/gi${gpuInstance}`
    return [`${instance}/access`, `${instance}/ci${computeInstance}/access`].flatMap((name) =>
      minors.has(name) ? [`/dev/nvidia-caps/nvidia-cap${minors.get(name)}`] : []
    )
  }
}
