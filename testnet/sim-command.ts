/** `swarm-testnet sim`: the churn simulator. */
import { type Command, InvalidArgumentError } from 'commander'
import type { CompareFlags } from './experiment/commands/compare.ts'
import type { InteropFlags } from './experiment/commands/interop.ts'
import type { ReplayFlags } from './experiment/commands/replay.ts'
import type { RunFlags } from './experiment/commands/run.ts'
import type { ScheduleFlags } from './experiment/commands/schedule.ts'
import type { ValidateFlags } from './experiment/commands/validate.ts'
import type { VerifyFlags } from './experiment/commands/verify.ts'
import type { CalibrateFlags } from './virtual/command.ts'

const BEGIN = `
Begin with:
  swarm-testnet sim init first.yaml                                  a commented scenario
  swarm-testnet sim run first.yaml --seeds 0..9 --out out/first      its runs, a table, a report
  swarm-testnet sim sweep first.yaml --param protocol.kad.k=8,20,40  the same with other values
  swarm-testnet sim compare out/a out/b                              paired differences
Exit codes: 0 done, 1 a broken invariant or another hash, 2 wrong usage, 120 an error, 130 interrupted.`

/** Adds the command `sim` and those below it. */
export function addSim(program: Command): void {
  const sim = program
    .command('sim')
    .description('study churn in virtual time, with the models that validation holds')
    .addHelpText('after', BEGIN)
  addInit(sim)
  addRuns(sim)
  addReaders(sim)
  addCalibrate(sim)
  sim
    .command('validate')
    .description('published figures and theorems beside what this simulator finds')
    .argument('[ids...]', 'rows to take, like V1 V6; all by default')
    .option('--seed <n>', 'randomness follows from it', seedOf, 1)
    .option('--traces <folder>', "SkyPilot's spot traces, for V16; without them it takes their published figures")
    .option('--node <program>', 'a Node of another major version, for V20')
    .option('--report <file>', 'also a page of it, with its manifest beside, as testnet/sim/VALIDATION.md is')
    .option('--json', 'rows {id, published, ours, tolerance, pass} on stdout')
    .action(async (ids: string[], flags: ValidateFlags) =>
      (await import('./experiment/commands/validate.ts')).validateRows(ids, flags)
    )
}

function addCalibrate(sim: Command): void {
  sim
    .command('calibrate')
    .description('the models beside real libp2p in virtual time, and that beside real processes (as root)')
    .option(
      '--nodes <n>',
      'real nodes in virtual time; 60 take two minutes of CPU time and 1.1 GB; 0: none',
      atLeast(0),
      60
    )
    .option('--processes <n>', 'real processes, 12 to 20; 0: none', atLeast(0), 12)
    .option('--seeds <n>', 'runs of each', atLeast(1), 1)
    .option('--write', 'into testnet/sim/calibration.json')
    .option('--json', 'as JSON on stdout')
    .action(async (flags: CalibrateFlags) => (await import('./virtual/command.ts')).calibrate(flags))
}

function addInit(sim: Command): void {
  sim
    .command('init')
    .description('write a commented scenario, to stdout or to a file')
    .argument('[file]', 'where it goes')
    .option('--force', 'over a file that is there')
    .option('--json', 'machine-readable result on stdout')
    .action(async (file: string | undefined, flags: { force?: true; json?: true }) =>
      (await import('./experiment/commands/init.ts')).initScenario(file, flags)
    )
  sim
    .command('metrics')
    .description('every metric that a run can have: kind, unit, what it is')
    .option('--json', 'as JSON on stdout')
    .action(async (flags: { json?: true }) => (await import('./experiment/commands/metrics.ts')).listMetrics(flags))
}

function addRuns(sim: Command): void {
  runFlags(sim.command('run').description('run a scenario: a table with 95 % intervals, files and a report')).action(
    async (file: string, flags: RunFlags) => (await import('./experiment/commands/run.ts')).runScenario(file, flags)
  )
  sim
    .command('schedule')
    .description("a scenario's churn as a file, for `swarm-testnet churn` and `churn: schedule:FILE`")
    .argument('<file>', 'scenario, YAML or JSON')
    .option('--seed <n>', "randomness follows from it; by default the file's own", seedOf)
    .option('--set <field=value>', 'set a field, like population.peer.count=20', several)
    .action(async (file: string, flags: ScheduleFlags) =>
      (await import('./experiment/commands/schedule.ts')).writeSchedule(file, flags)
    )
  runFlags(sim.command('sweep').description('run a scenario with several values of its fields, paired by seed')).action(
    async (file: string, flags: RunFlags) => (await import('./experiment/commands/run.ts')).sweepScenario(file, flags)
  )
}

function runFlags(command: Command): Command {
  return command
    .argument('<file>', 'scenario, YAML or JSON')
    .option('--seeds <list>', "like 0..9 or 1,2,7; by default the file's own")
    .option('--out <folder>', 'where report.html, summary.json, metrics.csv and manifest.json go; default: out/NAME')
    .option('--set <field=value>', 'set a field for all cells, like population.peer.count=5000', several)
    .option('--param <field=a,b,c>', 'sweep a field, like churn.scale=0.5,1,2', several)
    .option('--zip', 'take the swept lists side by side, not every combination')
    .option('--workers <n>', 'threads; by default one for each core', atLeast(1))
    .option('--check-determinism', 'first run one seed of each cell twice and show the first difference')
    .option('--schedules', 'write the churn schedule of every run too')
    .option('--json', 'the summary as JSON on stdout')
}

function addReaders(sim: Command): void {
  sim
    .command('interop')
    .description("run a script of libp2p/test-plans' gossipsub-interop on the GossipSub model")
    .argument('<params>', 'params.json, as its run.py --dry-run writes it')
    .option('--nodes <n>', "how many there are; by default one more than the script's highest", atLeast(2))
    .option('--seed <n>', 'regions, lines and choices of peers follow from it', seedOf, 1)
    .option('--json', 'as JSON on stdout')
    .action(async (params: string, flags: InteropFlags) =>
      (await import('./experiment/commands/interop.ts')).runInteropScript(params, flags)
    )
  sim
    .command('compare')
    .description('paired differences of two results, with 95 % intervals')
    .argument('<a>', 'folder of sim run')
    .argument('<b>', 'another, or the same with another cell')
    .option('--cell-a <n>', 'cell of A', atLeast(0))
    .option('--cell-b <n>', 'cell of B', atLeast(0))
    .option('--all', 'every figure')
    .option('--json', 'as JSON on stdout')
    .action(async (a: string, b: string, flags: CompareFlags) =>
      (await import('./experiment/commands/compare.ts')).compareRuns(a, b, flags)
    )
  sim
    .command('replay')
    .description('run one run again and show what one node saw and decided')
    .argument('<run>', 'folder or manifest of sim run')
    .requiredOption('--node <n>', 'which node', atLeast(0))
    .option('--until <time>', 'stop there, like 90m')
    .option('--from <time>', 'show from there on')
    .option('--cell <n>', 'which cell', atLeast(0), 0)
    .option('--seed <n>', 'which seed; by default the first', seedOf)
    .option('--limit <n>', 'show so many entries, the last ones', atLeast(1), 200)
    .option('--notes', 'only what is said in words')
    .option('--json', 'as JSON on stdout')
    .action(async (run: string, flags: ReplayFlags) =>
      (await import('./experiment/commands/replay.ts')).replayRun(run, flags)
    )
  sim
    .command('verify')
    .description('run a manifest again and compare every hash')
    .argument('<manifest>', 'manifest.json, or the folder that has it')
    .option('--seeds <n>', 'only so many of its seeds', atLeast(1))
    .option('--workers <n>', 'threads; by default one for each core', atLeast(1))
    .option('--json', 'as JSON on stdout')
    .action(async (manifest: string, flags: VerifyFlags) =>
      (await import('./experiment/commands/verify.ts')).verifyManifest(manifest, flags)
    )
}

function several(value: string, before: string[] = []): string[] {
  return [...before, value]
}

function seedOf(text: string): number {
  const value = Number(text)
  if (/^\d+$/.test(text) && value < 2 ** 32) return value
  throw new InvalidArgumentError('a whole number from 0 to 4294967295 is accepted.')
}

function atLeast(least: number): (text: string) => number {
  return (text) => {
    const value = Number(text)
    if (/^\d+$/.test(text) && value >= least) return value
    throw new InvalidArgumentError(`a whole number of at least ${least} is accepted.`)
  }
}
