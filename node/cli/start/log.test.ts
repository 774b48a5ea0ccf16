import test from 'ava'
import { createNodeLog } from './log.ts'

function sinkOf(isTerminal: boolean) {
  const lines: string[] = []
  const colors = new Proxy({}, { get: () => (text: string) => text })
  const write = (text: string | Uint8Array): void => void lines.push(String(text))
  return { lines, sink: { write, line: (text = '') => write(text), colors, isTerminal, width: 80 } as never }
}

const EVENT = { t: 0, mono: 0, node: 'me', event: 'lease:granted', job: 'j-1', trace: 'abc' }

test('a terminal gets lines, a file gets JSON with the job and its trace', async (t) => {
  const terminal = sinkOf(true)
  ;(await createNodeLog(terminal.sink, 'info')).say('warn', 'careful', EVENT)
  t.regex(terminal.lines.join(), /^\d\d:\d\d:\d\d {2}careful$/)
  const file = sinkOf(false)
  ;(await createNodeLog(file.sink, 'info')).say('warn', 'careful', EVENT)
  t.like(JSON.parse(file.lines.join()) as object, { level: 40, msg: 'careful', job: 'j-1', trace: 'abc' })
})

for (const isTerminal of [true, false]) {
  test(`the level decides, ${isTerminal ? 'at a terminal' : 'in a file'}; every event is shown at debug`, async (t) => {
    const quiet = sinkOf(isTerminal)
    const log = await createNodeLog(quiet.sink, 'error')
    log.say('warn', 'no')
    log.event(EVENT)
    t.deepEqual(quiet.lines, [])
    const loud = sinkOf(isTerminal)
    ;(await createNodeLog(loud.sink, 'debug')).event(EVENT)
    t.regex(loud.lines.join(), /lease:granted/)
  })
}
