/**
 * What an example says of itself: `testnet/examples/NAME/example.ts` exports one `Example` as `example`. The runner
 * brings its network up, does its steps in order, checks each, and takes the network down.
 */
import type { LogEvent } from '../../node/events/events.ts'
import type { JobView } from '../../node/node.ts'
import type { NodePlan, TestnetOptions } from '../local/plan.ts'
import type { ExampleNetwork } from './network.ts'

/** One example, from its network to its checks. */
export interface Example {
  /** One sentence for the first line: what is seen. */
  about: string
  /** Providers besides one requester; as for `Testnet.up`: one CPU core and 2,048 MiB each unless said otherwise. */
  network: Pick<TestnetOptions, 'providers' | 'cpus' | 'memoryMib' | 'env'> & { seed?: number }
  steps: readonly Step[]
}

/** One `swarm …` command, as the requester's user types it in the example's folder. */
export interface Step {
  /** A word for the output and for the results' folder. */
  name: string
  /** What follows `swarm`. `run` and `tune` get `--output` where they have none: `example-output/NAME/STEP`. */
  args: readonly string[] | ((network: ExampleNetwork) => readonly string[] | Promise<readonly string[]>)
  /** Variables of the command besides those of the requester's node, e.g. for `--env KEY`. */
  env?: Readonly<Record<string, string>>
  /** What is done before the command, e.g. making a data set in `network.scratch`. */
  before?: (network: ExampleNetwork) => void | Promise<void>
  faults?: readonly Fault[]
  /** Default 0. */
  exitCode?: number
  /** The command is ended after so long, and the example fails. Default 420,000. */
  timeoutMs?: number
  /** Looks at what came back; what is wrong is said by `expect`, or by throwing. */
  check?: (run: StepRun, expect: Expect) => void | Promise<void>
}

/** When something happens: the first line that the command prints (either stream), or the first event of the requester since the step began. */
export type Moment = { line: RegExp } | { event: string; fits?: (event: LogEvent) => boolean }

/** Something that is done on purpose, once, while the step's command runs. */
export type Fault = NodeFault | Turn

/** Another turn of the world: a line that gets faster, a disk that fills. */
export interface Turn {
  when: Moment
  do: (network: ExampleNetwork) => Promise<void>
  /** For the output: what was done. */
  what: string
}

/** A provider goes wrong. */
export interface NodeFault {
  when: Moment
  /** `kill`: kill -9 of the provider's node with all it runs. `cut`: its network is gone. */
  do: 'kill' | 'cut'
  /** Whose: a member of the step's latest job (of the event's job) by its part in it, or what a function says. `other`: the first that is not the driver's. */
  node: 'driver' | 'head' | 'other' | ((now: FaultMoment) => NodePlan | Promise<NodePlan>)
}

/** When a fault's moment has come. `view` is of the step's latest job, or of the event's. */
export interface FaultMoment {
  network: ExampleNetwork
  view: JobView | undefined
}

/** A step's command that has ended. */
export interface StepRun {
  code: number
  stdout: string
  stderr: string
  ms: number
  /** Folder of the results: one folder per provider, and `log.txt`. */
  output: string
  /** Ids of the jobs that the requester has handed in since the step began, oldest first. */
  jobs: string[]
  /** Events of the requester's node since the step began. */
  events: LogEvent[]
  /** Providers that were killed or cut by the step's faults. */
  lost: NodePlan[]
  network: ExampleNetwork
  /** Paths below `output` of this file name, wherever it lies, sorted. */
  find: (name: string) => string[]
  /** The one result file of this name as text. Throws where there is none or there are several. */
  read: (name: string) => string
  /** The one result file of this name, parsed. */
  json: (name: string) => unknown
}

/** Says what was checked; the example ends with exit code 1 where it does not hold. `detail` explains a failure. */
export type Expect = (what: string, holds: boolean, detail?: string) => void
