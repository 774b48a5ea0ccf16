import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { EndCause, RefusalCode } from '../../../protocol/messages.ts'
import { GPU, jobOf } from '../../http/_node-double.ts'
import type { JobMember } from '../../node.ts'
import { UsageError } from '../errors.ts'
import { readEnvironment } from './environment.ts'
import { labelLine, logPrinter } from './labels.ts'
import { exitCodeOf, outcomeText } from './outcome.ts'
import { funnelAdvice, funnelLine, refusalLines } from './refusals.ts'
import { entryPoint, jobName, outputFolder } from './source.ts'
import { createSteps } from './steps.ts'
import * as values from './values.ts'

const ESC = String.fromCharCode(27)
const member = (name: string, index: number, roles: JobMember['roles'] = []): JobMember => ({
  peer: name,
  name,
  index,
  region: '',
  roles,
  units: [GPU],
  priceMicroPerGpuHour: 0,
  epoch: 1
})
const MEMBERS = [member('alice', 1, ['head']), member('bob', 2, ['driver']), member('far', 300)]

function sinkOf(isTerminal = false) {
  const lines: string[] = []
  const colors = new Proxy({}, { get: () => (text: string) => text })
  return {
    lines,
    sink: {
      write: (text: string | Uint8Array) => void lines.push(String(text)),
      line: (text = '') => void lines.push(text),
      colors,
      isTerminal,
      width: 80
    } as never
  }
}

test('a line belongs to the address in Ray’s prefix, else to the driver', (t) => {
  t.deepEqual(labelLine('plain', MEMBERS), { provider: 'bob', text: 'plain' })
  t.deepEqual(labelLine('(f pid=7) here', MEMBERS), { provider: 'bob', text: '(f pid=7) here' })
  t.deepEqual(labelLine(`${ESC}[36m(Worker pid=12, ip=100.64.0.1)${ESC}[0m epoch`, MEMBERS), {
    provider: 'alice',
    text: '(Worker pid=12) epoch'
  })
  t.deepEqual(labelLine('(W pid=1, ip=100.64.1.44) x', MEMBERS), { provider: 'far', text: '(W pid=1) x' })
  t.deepEqual(labelLine('(raylet) not a worker', MEMBERS), { provider: 'bob', text: '(raylet) not a worker' })
  t.is(labelLine(' 10%\r 20%\r', MEMBERS).text, ' 20%')
  t.deepEqual(labelLine('(rank 0, ip=100.64.0.1) epoch 1', MEMBERS), { provider: 'alice', text: 'epoch 1' })
  t.deepEqual(labelLine('(rank 0, ip=100.64.0.1) (f pid=7) here', MEMBERS), {
    provider: 'alice',
    text: '(f pid=7) here'
  })
  t.is(labelLine('(rank 0, ip=100.64.0.1) (W pid=1, ip=100.64.1.44) x', MEMBERS).provider, 'far')
})

test('lines are put together from pieces cut anywhere, a character in two included', (t) => {
  const { lines, sink } = sinkOf()
  const printer = logPrinter(sink, () => MEMBERS.slice(0, 2))
  for (const byte of Buffer.from('é one\ntwo')) printer.write(new Uint8Array([byte]))
  printer.end()
  t.deepEqual(lines, ['[bob]   é one', '[bob]   two'])
})

test('a log without line breaks does not grow in memory', (t) => {
  const { lines, sink } = sinkOf()
  const printer = logPrinter(sink, () => [])
  for (let at = 0; at < 20; at++) printer.write(Buffer.alloc(10_000, 'x'))
  t.true(lines.length >= 2)
})

test('every end has a sentence and an exit code', (t) => {
  for (const cause of Object.values(EndCause)) {
    const end = { cause, exitCode: 7, signal: '', peer: 'alice', detail: 'why', lastLines: [] }
    const code = exitCodeOf(end, true)
    t.true(code === 0 || code === 7 || (code >= 120 && code <= 125), cause)
    t.not(outcomeText(jobOf({ members: MEMBERS }), end), '', cause)
  }
  t.is(exitCodeOf({ cause: 'failed', exitCode: 0, signal: '', peer: '', detail: '', lastLines: [] }, true), 1)
})

test('every kind of refusal says what to do', (t) => {
  const refusals = Object.values(RefusalCode).map((code) => ({ code, count: 1, example: '' }))
  const lines = refusalLines({ refusals }, 'me')
  t.is(lines.length, refusals.length)
  t.true(lines.every((line) => line.length > 20))
  t.true(lines.some((line) => line.includes('swarm provider set --allow me')))
})

test('a funnel tells how many were left at each step; bids that came by gossip before any lookup are told as such', (t) => {
  const none = { seen: 0, matched: 0, asked: 0, answered: 0, bids: 0, refusals: [] }
  t.is(
    funnelLine({ ...none, seen: 5, matched: 3, asked: 3, answered: 2, bids: 1 }),
    '5 seen → 3 match → 3 asked → 2 answered → 1 bid'
  )
  t.is(funnelLine({ ...none, answered: 3, bids: 3 }), '3 answered the gossip → 3 bids')
  t.is(funnelLine(none), '0 seen → 0 match → 0 asked → 0 answered → 0 bids')
})

test('an empty funnel says where to look', (t) => {
  const none = { seen: 0, matched: 0, asked: 0, answered: 0, bids: 0, refusals: [] }
  t.regex(funnelAdvice(none), /swarm peers/)
  t.regex(funnelAdvice({ ...none, seen: 3 }), /swarm providers/)
  t.regex(funnelAdvice({ ...none, seen: 3, matched: 3, asked: 3 }), /answered in time/)
})

test('values of flags', (t) => {
  t.is(values.time('--wait', '1.5h'), 5_400_000)
  t.is(values.memoryMib('--memory', '4GB'), 3815)
  t.is(values.memoryMib('--memory', '4GiB'), 4096)
  t.is(values.price('--max-price', '0.25'), 250_000)
  for (const bad of [
    () => values.time('--wait', '10'),
    () => values.time('--wait', '0s'),
    () => values.memoryMib('--memory', '4'),
    () => values.price('--max-price', '-1'),
    () => values.region('--region', 'EU'),
    () => values.amount('--cpus', '0', 8)
  ]) {
    t.throws(bad, { instanceOf: UsageError, message: /^--\w[\w-]*: '.*' is not accepted; use / })
  }
})

test('the environment: files first, then flags; values never stand in a message', (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'swarm-env-'))
  t.teardown(() => rmSync(dir, { recursive: true }))
  writeFileSync(join(dir, 'a.env'), '# note\nA=1\nB="two words"\n')
  t.deepEqual(readEnvironment(['A=2', 'C'], [join(dir, 'a.env')], { C: 'own' }), { A: '2', B: 'two words', C: 'own' })
  t.deepEqual(readEnvironment(['E=a=b'], [], {}), { E: 'a=b' })
  const error = t.throws(() => readEnvironment(['1A=secret'], [], {}), { instanceOf: UsageError })
  t.notRegex(error?.message ?? '', /secret/)
})

test('the entry point must be in what is taken along', (t) => {
  const dir = mkdtempSync(join(tmpdir(), 'swarm-entry-'))
  t.teardown(() => rmSync(dir, { recursive: true }))
  writeFileSync(join(dir, 'train.py'), '')
  t.is(entryPoint(['python', '-u', 'train.py', '--x'], dir), 'train.py')
  t.is(entryPoint(['python', '-m', 'pkg.mod'], dir), '')
  t.is(entryPoint(['nvidia-smi'], dir), '')
  for (const command of [
    ['python', 'no.py'],
    ['./no.sh'],
    ['python', '../train.py'],
    ['python', '/bin/x.py'],
    ['train.py']
  ])
    t.throws(() => entryPoint(command, dir), { instanceOf: UsageError })
  t.throws(() => outputFolder(join(dir, 'train.py'), 'x', new Date()), { instanceOf: UsageError })
})

test('a job is called by what it runs', (t) => {
  t.is(jobName(['python', 'src/train.py'], 'src/train.py'), 'train')
  t.is(jobName(['python', '-m', 'pkg.mod'], ''), 'pkg.mod')
  t.is(jobName(['???'], ''), 'job')
})

test('steps: what is under way is shown on a terminal only', (t) => {
  const piped = sinkOf()
  const steps = createSteps(piped.sink, 0, () => 1500)
  steps.now('working')
  steps.done('lease', 'leased')
  steps.close()
  t.deepEqual(piped.lines, ['  1.50 s  [4/9] leased'])
  const terminal = sinkOf(true)
  const live = createSteps(terminal.sink, 0, () => 1500)
  live.now('working')
  live.done('lease', 'leased')
  live.close()
  t.regex(terminal.lines[0] ?? '', /working$/)
  t.is(terminal.lines.at(-1), '  1.50 s  [4/9] leased')
})
