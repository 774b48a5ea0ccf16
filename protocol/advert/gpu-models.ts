/**
 * What a GPU is called and how large it counts: the class of a driver's product name, and the marketed size of what the
 * driver reports. Drivers report MiB less what firmware and ECC keep, so 24 GB cards show 24564, 23034 or 23028 MiB.
 */

/** One marketed card: its class, its size in marketed GB (10^9 bytes by name) and the MiB that drivers report for it, the commonest first. */
export interface MarketedCard {
  model: string
  memoryGb: number
  reportedMib: number[]
}

/**
 * Cards whose reported size is known. MiB as `nvidia-smi --query-gpu=memory.total` prints it (`rocm-smi` for MI300X);
 * several values are drivers before and after R515, or ECC on and off. A card that is not here falls to the ladder.
 */
export const marketedCards: readonly MarketedCard[] = Object.freeze([
  { model: 'rtx3060', memoryGb: 12, reportedMib: [12288] },
  { model: 'rtx3080', memoryGb: 10, reportedMib: [10240] },
  { model: 'rtx3090', memoryGb: 24, reportedMib: [24576] },
  { model: 'rtx4060', memoryGb: 8, reportedMib: [8188] },
  { model: 'rtx4070', memoryGb: 12, reportedMib: [12282] },
  { model: 'rtx4080', memoryGb: 16, reportedMib: [16376] },
  { model: 'rtx4090', memoryGb: 24, reportedMib: [24564] },
  { model: 'rtx5090', memoryGb: 32, reportedMib: [32607] },
  { model: 'rtx2080ti', memoryGb: 11, reportedMib: [11264, 11019] },
  { model: 'rtx6000ada', memoryGb: 48, reportedMib: [49140, 46068] },
  { model: 'rtxpro6000', memoryGb: 96, reportedMib: [97887] },
  { model: 'a6000', memoryGb: 48, reportedMib: [49140, 46068] },
  { model: 'p100', memoryGb: 16, reportedMib: [16384, 16280] },
  { model: 'v100', memoryGb: 16, reportedMib: [16384, 16160] },
  { model: 'v100', memoryGb: 32, reportedMib: [32768, 32510] },
  { model: 't4', memoryGb: 16, reportedMib: [15360, 15109] },
  { model: 'a2', memoryGb: 16, reportedMib: [15356] },
  { model: 'a10', memoryGb: 24, reportedMib: [23028, 22731] },
  { model: 'a10g', memoryGb: 24, reportedMib: [23028, 22731] },
  { model: 'a16', memoryGb: 16, reportedMib: [15356] },
  { model: 'a30', memoryGb: 24, reportedMib: [24576, 24258] },
  { model: 'a40', memoryGb: 48, reportedMib: [46068, 45634] },
  { model: 'l4', memoryGb: 24, reportedMib: [23034] },
  { model: 'l40', memoryGb: 48, reportedMib: [46068] },
  { model: 'l40s', memoryGb: 48, reportedMib: [46068] },
  { model: 'a100', memoryGb: 40, reportedMib: [40960, 40536] },
  { model: 'a100', memoryGb: 80, reportedMib: [81920, 81251] },
  { model: 'h100', memoryGb: 80, reportedMib: [81559] },
  { model: 'h100', memoryGb: 94, reportedMib: [95830] },
  { model: 'h20', memoryGb: 96, reportedMib: [97871] },
  { model: 'gh200', memoryGb: 96, reportedMib: [97871] },
  { model: 'h200', memoryGb: 141, reportedMib: [143771] },
  { model: 'b200', memoryGb: 180, reportedMib: [183359] },
  { model: 'mi300x', memoryGb: 192, reportedMib: [196592] }
])

/** Sizes that cards are sold with, for models that the table does not know. */
const ladderGb = [
  1, 2, 3, 4, 5, 6, 8, 10, 11, 12, 16, 20, 24, 32, 40, 48, 64, 80, 94, 96, 128, 141, 144, 180, 192, 256, 288
]

/** How far below a marketed size the driver may report and still mean it; ECC on a 48 GB GDDR6 card takes 6.3 %. */
const reportedShortfall = 0.1

/** Words in product names that say maker, form or line, and not the model. */
const noise = new Set([
  'nvidia',
  'amd',
  'intel',
  'geforce',
  'tesla',
  'quadro',
  'instinct',
  'radeon',
  'corporation',
  'graphics',
  'gpu',
  'generation',
  'pcie',
  'pcie4',
  'pcie5',
  'nvl',
  'oem',
  'hbm2',
  'hbm2e',
  'hbm3',
  'hbm3e',
  'sxm',
  'sxm2',
  'sxm3',
  'sxm4',
  'sxm5',
  'oam',
  'blackwell',
  'server',
  'workstation',
  'edition',
  'max',
  'q',
  'd',
  'tm',
  'r'
])

/** Words of a product name, in lower case. */
function words(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^a-z0-9.]+/)
    .map((word) => word.replaceAll('.', ''))
    .filter((word) => word !== '')
}

/**
 * The class of a GPU: lower-case letters and digits, as in requests, keys and topics. `NVIDIA A100-SXM4-80GB` is `a100`,
 * `NVIDIA GeForce RTX 4090` is `rtx4090`, `NVIDIA RTX A6000` is `a6000`; a MIG slice is a class of its own (`a100mig`),
 * and a laptop's chip too (`rtx4090laptop`), because neither is the card. A class's class is itself. '' when nothing is left.
 */
export function gpuClass(model: string): string {
  const all = words(model)
  const mig = all.includes('mig')
  const kept = mig ? all.slice(0, all.indexOf('mig')) : all
  const name = kept.filter((word) => !noise.has(word) && !/^\d+gb$/.test(word)).join('')
  return name.replace(/^rtxa(\d)/, 'a$1') + (mig ? 'mig' : '')
}

/**
 * Marketed size in GB of a card that reports `vramMib`. A known model takes the nearest of its own sizes; an unknown one
 * the smallest size on the ladder that is at least what is reported and at most a tenth above it; what fits neither
 * is rounded to whole GiB. 0 for 0.
 */
export function marketedGb(model: string, vramMib: number): number {
  if (!(vramMib > 0)) return 0
  const name = gpuClass(model)
  const own = marketedCards
    .filter((card) => card.model === name)
    .map((card) => ({ gb: card.memoryGb, off: Math.min(...card.reportedMib.map((mib) => Math.abs(mib - vramMib))) }))
    .filter((size) => size.off <= size.gb * 1024 * reportedShortfall)
    .sort((a, b) => a.off - b.off)[0]
  if (own !== undefined) return own.gb
  const gib = vramMib / 1024
  return ladderGb.find((gb) => gb >= gib - 0.01 && gb * (1 - reportedShortfall) <= gib) ?? Math.max(1, Math.round(gib))
}

/** What a driver would report for a marketed card: the table's first value, else GB x 1024 MiB. */
export function reportedMib(model: string, memoryGb: number): number {
  const name = gpuClass(model)
  const card = marketedCards.find((card) => card.model === name && card.memoryGb === memoryGb)
  return card?.reportedMib[0] ?? memoryGb * 1024
}

/** Marketed sizes that the table knows for a class, ascending; empty for an unknown one. */
export function marketedSizes(model: string): number[] {
  const name = gpuClass(model)
  return marketedCards
    .filter((card) => card.model === name)
    .map((card) => card.memoryGb)
    .sort((a, b) => a - b)
}
