/** `sim schedule`: the churn of a scenario as a file, for real processes and for other programs. */
import { scheduleOf } from '../../sim/churn/scenario-schedule.ts'
import { scheduleLines } from '../../sim/churn/schedule-file.ts'
import { loadModules } from '../../sim/scenario/load-modules.ts'
import { cellsOf, readScenario } from '../read.ts'
import { resolveScenario } from '../resolve.ts'
import { act } from './frame.ts'

/** Flags. */
export interface ScheduleFlags {
  seed?: number
  set?: string[]
}

/** `sim schedule FILE`: the schedule goes to stdout, a sentence about it to stderr. */
export function writeSchedule(file: string, flags: ScheduleFlags): Promise<void> {
  return act(undefined, async ({ out, err }) => {
    const read = readScenario(file)
    const { sweep: _, ...own } = read.file
    const [cell] = cellsOf({ ...read, file: own }, flags.set === undefined ? {} : { set: flags.set })
    if (cell === undefined) return
    const { scenario } = resolveScenario(cell.file, read.folder, read.at)
    const seed = flags.seed ?? scenario.seed
    const { churn } = await loadModules(scenario.modules)
    const schedule = scheduleOf(scenario, seed, { churn })
    for (const line of scheduleLines(schedule)) out.line(line)
    const { model, nodes, online, events, durationMs } = schedule
    err.line(
      `${model}, seed ${seed}: ${nodes} places, ${online.length} there at 0, ${events.length} events in ${durationMs / 1000} s`
    )
  })
}
