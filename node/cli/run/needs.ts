/** Flags that say what providers must have: those of `swarm run`, and the part of them that `swarm providers` knows. */
import type { Command } from 'commander'
import { Egress } from '../../../protocol/messages.ts'
import type { NeedsInput } from '../../http/schema/common.ts'
import { amount, gpus, memoryMib, oneOf, price, region, time, whole } from './values.ts'

/** The flags as commander hands them over. */
export interface NeedsFlags {
  nodes?: string
  gpus?: string
  cpus?: string
  memory?: string
  region?: string
  maxPrice?: string
  maxTime?: string
  duration?: string
  acceptClaimed?: true
  ray?: string
  python?: string
  perNode?: boolean
  minNodes?: string
  egress?: string
}

/** What a mistake calls a flag: `--max-price` by default, and file, line and field for what a job file says. */
export type FlagName = (key: string) => string

/** See `FlagName`. */
export const onCommandLine: FlagName = (key) => `--${key.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** Term of the leases where `--max-time` is not given. */
const DEFAULT_TERM_MS = 24 * 3_600_000

/** Least of a node that can hold Ray and a program: a head without dashboard takes about 320 MB, each worker about 100. */
const LEAST_CPUS = 1
const LEAST_MEMORY_MIB = 954

/** Adds the flags that select providers. */
export function addSelectionFlags(command: Command): Command {
  return command
    .option(
      '--gpus <GPUS>',
      'GPUs per node: A100, A100,H100, A100:40GB, 24GB.., A100:40GB..80GB:2 (default: none, CPU alone)'
    )
    .option('--cpus <N>', 'CPU cores per node (default: 1)')
    .option('--memory <SIZE>', 'memory per node, like 4GB (default: 1GB)')
    .option('--region <REGION>', 'where the providers stand, like eu (default: anywhere)')
    .option('--max-price <CREDITS>', 'most that a GPU hour may cost (default: no limit)')
    .option('--accept-claimed', 'also take GPUs that are declared for tests and are not there')
}

/** What each node must have. @throws UsageError naming flag, value and what is accepted */
export function readNeeds(flags: NeedsFlags, named: FlagName = onCommandLine): NeedsInput {
  const read = <K extends Exclude<keyof NeedsFlags, 'acceptClaimed' | 'perNode'>, T>(
    key: K,
    parse: (flag: string, value: string) => T,
    fallback: T
  ): T => {
    const value: string | undefined = flags[key]
    return value === undefined ? fallback : parse(named(key), value)
  }
  const nodes = read('nodes', (flag, value) => whole(flag, value, 1, 256), 1)
  return {
    nodes,
    gpus: read('gpus', gpus, undefined),
    cpus: read('cpus', (flag, value) => amount(flag, value, 4096), LEAST_CPUS),
    memoryMib: read('memory', memoryMib, LEAST_MEMORY_MIB),
    region: read('region', region, ''),
    maxPriceMicroPerGpuHour: read('maxPrice', price, 0),
    acceptClaimed: flags.acceptClaimed === true,
    durationMs: read('duration', time, 0),
    termMs: read('maxTime', time, DEFAULT_TERM_MS),
    ray: flags.ray ?? '',
    python: flags.python ?? '',
    perNode: flags.perNode === true,
    egress: read('egress', (flag, value) => Egress[oneOf(flag, value, ['none', 'internet'])], Egress.none),
    minNodes: read('minNodes', (flag, value) => whole(flag, value, 1, nodes), 0)
  }
}
