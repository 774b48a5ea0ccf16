import { setTimeout as sleep } from 'node:timers/promises'
import type { Stream } from '@libp2p/interface'
import test from 'ava'
import { makeNet, stopAll, type TestNode, until } from './_net.ts'
import { chunks, readFrames, sendAll, sendFrame } from './frames.ts'

let a: TestNode
let b: TestNode
let handler: (stream: Stream) => Promise<void>

test.serial.before(async () => {
  ;[a, b] = (await makeNet(2)) as [TestNode, TestNode]
  b.p2p.handleStream((stream) => handler(stream))
})
test.after.always(() => stopAll([a, b]))

const block = new Uint8Array(65_536)
const openStream = () => a.p2p.openStream(b.p2p.self)

test.serial(
  'a sender waits for a slow reader: neither side holds more than a few windows, and nothing is lost',
  async (t) => {
    let got = 0
    let go = (): void => undefined
    const gate = new Promise<void>((resolve) => (go = resolve))
    let done = false
    handler = async (stream) => {
      for await (const chunk of chunks(stream)) {
        got += chunk.byteLength
        await gate
      }
      done = true
    }
    const stream = await openStream()
    let sent = 0
    const sending = (async () => {
      for (let i = 0; i < 512; i++) {
        await sendAll(stream, block)
        sent += block.length
      }
      await stream.close()
    })()
    // It stands still at some size: the same after a hundred turns of the loop.
    for (let before = -1; before !== sent; ) {
      before = sent
      for (let i = 0; i < 100; i++) await sleep(1)
    }
    t.true(sent < 4 << 20, `${sent} bytes sent to a reader that took ${got}`)
    t.true(stream.writeBufferLength < 1 << 20)
    go()
    await sending
    await until(() => done, 'read to its end')
    t.is(got, 512 * block.length)
  }
)

test.serial('what a slow reader has not yet read when the sender closes still arrives', async (t) => {
  for (let size = 1; size <= 9; size++) {
    let got = 0
    let done = false
    handler = async (stream) => {
      for await (const chunk of chunks(stream)) {
        got += chunk.byteLength
        await sleep(2)
      }
      await stream.close()
      done = true
    }
    const stream = await openStream()
    for (let i = 0; i < size; i++) await sendAll(stream, block)
    await stream.close()
    await until(() => done, 'the end')
    t.is(got, size * block.length)
  }
})

test.serial('a reset ends a reader and a waiting sender with an error', async (t) => {
  let failed: unknown
  handler = async (stream) => {
    try {
      for await (const _ of chunks(stream)) stream.abort(new Error('no more'))
    } catch (error) {
      failed = error
    }
  }
  const stream = await openStream()
  await t.throwsAsync(async () => {
    for (let i = 0; i < 512; i++) await sendAll(stream, block)
  })
  await until(() => failed !== undefined, 'the reader failed')
  t.regex(String(failed), /no more/)
  const idle = await openStream()
  handler = async () => undefined
  const fill = async (signal: AbortSignal) => {
    for (;;) await sendAll(idle, block, signal)
  }
  await t.throwsAsync(fill(AbortSignal.timeout(100)))
  idle.abort(new Error('enough'))
})

test.serial('frames come whole, one at a time; too large or too slow ones end the stream', async (t) => {
  const frames: number[] = []
  let failed = ''
  handler = async (stream) => {
    failed = ''
    const reading = readFrames(
      stream,
      { maxBytes: 1000, withinMs: 150 },
      async (frame) => void frames.push(frame.length)
    )
    await reading.catch((error: Error) => {
      failed = `${error.name} ${error.message}`
      stream.abort(error)
    })
  }
  const good = await openStream()
  for (const length of [1, 999, 1000]) await sendFrame(good, new Uint8Array(length), AbortSignal.timeout(1000))
  await until(() => frames.length === 3, 'three frames')
  t.deepEqual(frames, [1, 999, 1000])
  await good.close()
  const large = await openStream()
  await sendFrame(large, new Uint8Array(1001), AbortSignal.timeout(1000))
  await until(() => failed !== '', 'refused')
  t.regex(failed, /Length/)
  const slow = await openStream()
  slow.send(new Uint8Array([100, 1, 2, 3]))
  await until(() => failed.includes('took longer'), 'cut off')
})
