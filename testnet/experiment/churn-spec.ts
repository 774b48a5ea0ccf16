/** A scenario's words about churn, as the model or schedule that the simulator takes. */
import { readSchedule, ScheduleError } from '../sim/churn/schedule-file.ts'
import { readTrace, TraceError } from '../sim/churn/trace.ts'
import { CHURN_MODELS, type ChurnModel, plainModel } from '../sim/churn/model.ts'
import { type Distribution, scaled } from '../sim/math/distribution.ts'
import type { ChurnSpec } from '../sim/scenario/scenario.ts'
import { UsageError } from '../../node/cli/errors.ts'
import { readDistribution } from './fields.ts'
import type { Files } from './files.ts'
import type { ChurnFile } from './schema.ts'
import { part } from './units.ts'

/** What a field `churn` means; undefined: nobody goes. @throws UsageError for a trace that makes no sense */
export function churnSpec(given: ChurnFile | undefined, files: Files, at: string): ChurnSpec | undefined {
  if (given === undefined || given === 'none') return undefined
  if (typeof given === 'string') return named(given, files, at)
  const { scale = 1, stable } = given
  const base = given.model === undefined ? freeModel(given) : modelOf(given.model, files, at)
  return { type: 'model', model: withStable(slower(base, scale), stable === undefined ? 0 : part(stable)) }
}

function named(given: string, files: Files, at: string): ChurnSpec {
  const [, kind, file = ''] = /^(trace|schedule):(.+)$/.exec(given) ?? []
  if (kind === undefined) return { type: 'model', model: CHURN_MODELS[given] as ChurnModel }
  try {
    const text = files.text(file, at)
    return { type: 'schedule', schedule: kind === 'trace' ? readTrace(file, text) : readSchedule(file, text) }
  } catch (cause) {
    if (cause instanceof TraceError || cause instanceof ScheduleError)
      throw new UsageError(`${at}: ${cause.message}`, '', { cause })
    throw cause
  }
}

function modelOf(name: string, files: Files, at: string): ChurnModel {
  const model = CHURN_MODELS[name]
  if (model !== undefined) return model
  files.text(name.slice('trace:'.length), at)
  throw new UsageError(`${at}: a trace has no scale; write churn: ${name}`)
}

function freeModel({ on = '', off = '', returns = 1, crashes = 0.5 }: Exclude<ChurnFile, string>): ChurnModel {
  const options = { returns: part(returns), crashes: part(crashes) }
  return plainModel(readDistribution(on) as Distribution, readDistribution(off) as Distribution, options)
}

/** Every time `factor` times as long. */
function slower(model: ChurnModel, factor: number): ChurnModel {
  if (factor === 1) return model
  const { zones, gang } = model
  return {
    ...model,
    name: `${factor} x ${model.name}`,
    classes: model.classes.map((each) => ({
      ...each,
      ...(each.on === undefined ? {} : { on: scaled(each.on, factor) }),
      ...(each.off === undefined ? {} : { off: scaled(each.off, factor) })
    })),
    ...(zones === undefined
      ? {}
      : { zones: zones.map(({ name, up, down }) => ({ name, up: scaled(up, factor), down: scaled(down, factor) })) }),
    ...(gang === undefined ? {} : { gang: { ...gang, up: scaled(gang.up, factor), down: scaled(gang.down, factor) } })
  }
}

/** With a part of those online that never leaves. */
function withStable(model: ChurnModel, stable: number): ChurnModel {
  if (stable === 0) return model
  const rest = model.classes.map((each) => ({ ...each, share: each.share * (1 - stable) }))
  return { ...model, classes: [{ name: 'stable', share: stable, returns: 1, crashes: 0 }, ...rest] }
}
