/** The flags of `swarm run`: on its command line, and again behind a job file. */
import type { Command } from 'commander'
import { addSelectionFlags } from './needs.ts'

/** Collects a flag that may be given several times. */
export function several(value: string, before?: string[]): string[] {
  return [...(before ?? []), value]
}

/** Adds them all but the common ones. */
export function addRunFlags(run: Command): Command {
  run
    .option('--nodes <N>', 'how many providers (default: 1)')
    .option('--min-nodes <N>', 'go on with so many when providers are lost (default: all of them are needed)')
    .option('--per-node', 'run the program once on every provider, as torchrun wants it, and not once for all')
    .option('--no-per-node', 'once for all, whatever the job file says')
  return addSelectionFlags(run)
    .option('--egress <WORLD>', 'what of the world the program reaches: none, or internet (default: none)')
    .option('--requirements <FILE>', 'what the program needs beyond Ray and numpy, as pip reads it')
    .option(
      '--data <NAME=PATH>',
      'a data set, seen as $SWARM_DATA/NAME while it arrives; NAME alone is one of `swarm data list`; may be repeated',
      several
    )
    .option('--max-time <TIME>', 'the job is stopped after this (default: 24h)')
    .option('--duration <TIME>', 'how long it is expected to take; helps to choose')
    .option('--wait <TIME>', 'when all that fit are busy, go on asking for so long')
    .option(
      '--timeout <PHASE=TIME>',
      'how long a phase may take: bids (3s), prepare (as bids say), start (60s), orphan (10m); may be repeated',
      several
    )
    .option('--retention <TIME>', 'how long providers keep the result until it is fetched (default: 7d)')
    .option(
      '-C, --working-dir <DIR>',
      'what goes to the providers (default: the current folder; .gitignore and .swarmignore hold)'
    )
    .option('-o, --output <DIR>', 'where results come to (default: swarm-results/NAME-TIME)')
    .option(
      '-e, --env <K=V>',
      'set a variable for the program; K alone takes its value from here; may be repeated',
      several
    )
    .option('--env-file <FILE>', 'variables from a file of K=V lines; may be repeated', several)
    .option('--name <NAME>', "the job's name (default: that of the program)")
    .option(
      '--ray <VERSION>',
      'version of Ray, or none: the program needs no Ray and starts sooner (default: any, equal on all)'
    )
    .option('--python <VERSION>', 'version of Python, like 3.12 (default: any, equal on all)')
    .option('--dry-run', 'show the plan, commit nothing')
    .option('-d, --detach', 'print the id and do not wait')
    .option('-y, --yes', 'do not ask before the plan is committed')
}
