import test from 'ava'
import { DAY_MS } from '../churn/model.ts'
import { exactEfficiency } from './checkpoints.ts'
import { runLongJob } from './jobs.ts'

const job = {
  nodes: 2048,
  durationMs: 54 * DAY_MS,
  recoveryMs: 180_000,
  checkpointEveryMs: 472_000,
  checkpointMs: 10_000
}

test('a job outlives 2^32 ms, and its efficiency is that of the exact formula', (t) => {
  const { endedMs, effective, mtbfHours } = runLongJob('llama3-h100', job, 7)
  t.is(endedMs, 54 * DAY_MS)
  t.true(endedMs > 2 ** 32)
  const exact = exactEfficiency({ mtbf: mtbfHours * 3600, checkpoint: 10, restart: 180 }, 472)
  t.true(Math.abs(effective - exact) < 0.005, `${effective} and ${exact}`)
})

test('without failures only the checkpoints cost', (t) => {
  const { effective } = runLongJob('llama3-h100', { ...job, nodes: 1, durationMs: DAY_MS / 24 }, 1)
  t.true(Math.abs(effective - 472 / 482) < 472_000 / (DAY_MS / 24), String(effective))
})

test('rare checkpoints lose more than they save', (t) => {
  const often = runLongJob('llama3-h100', job, 7)
  const rarely = runLongJob('llama3-h100', { ...job, checkpointEveryMs: 2 * 3_600_000 }, 7)
  t.is(rarely.interruptions, often.interruptions)
  t.true(rarely.effective < often.effective - 0.1, `${rarely.effective} and ${often.effective}`)
})
