import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { MAX_LOG_MIB, watchDisk } from './disk-watch.ts'

/** A watched lease on a disk of 100 GB, 40 of them free. */
async function watched(t: ExecutionContext, usedMib: () => number) {
  const logDir = await mkdtemp(join(tmpdir(), 'swarm-disk-'))
  const stop = new AbortController()
  t.teardown(async () => {
    stop.abort()
    await rm(logDir, { recursive: true, force: true })
  })
  const disk = { freeMib: 40_000, looks: 0, failed: '' }
  await watchDisk({
    dir: logDir,
    name: '0123456789',
    logDir,
    privileged: { diskUse: async () => usedMib() },
    onFull: (error) => {
      disk.failed = error.message
    },
    signal: stop.signal,
    spaceOf: async () => {
      disk.looks += 1
      return { freeMib: disk.freeMib, totalMib: 100_000 }
    },
    everyMs: 2
  })
  // The watch holds no process open, so these turns of the event loop have to.
  const turn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
  const looksMore = async (count: number): Promise<void> => {
    for (const end = disk.looks + count; disk.looks < end; ) await turn()
  }
  const full = async (): Promise<string> => {
    while (disk.failed === '') await turn()
    return disk.failed
  }
  return { disk, logDir, full, looksMore }
}

test('a lease that took the disk’s last free space ends, and says how much it has', async (t) => {
  const { disk, full, looksMore } = await watched(t, () => 35_000)
  disk.freeMib = 6_000
  await looksMore(5)
  t.is(disk.failed, '')
  disk.freeMib = 4_900
  t.regex(await full(), /full but for 5000 MiB, and this lease has 35000 MiB/)
})

test('one that has little there gets two looks’ time; then what nobody can see is taken for its doing', async (t) => {
  const { disk, full, looksMore } = await watched(t, () => 10)
  disk.freeMib = 100
  await looksMore(1)
  disk.freeMib = 30_000
  await looksMore(5)
  t.is(disk.failed, '')
  disk.freeMib = 100
  t.regex(await full(), /this lease has 10 MiB/)
})

test('a log that a job writes to without end ends its lease; a sparse one is as large as what it holds', async (t) => {
  const { disk, logDir, full, looksMore } = await watched(t, () => 0)
  await writeFile(join(logDir, 'sparse.log'), 'x')
  await truncate(join(logDir, 'sparse.log'), 2 ** 40)
  await looksMore(5)
  t.is(disk.failed, '')
  await writeFile(join(logDir, 'ray.log'), Buffer.alloc((MAX_LOG_MIB + 1) * 1024 * 1024, 1))
  t.is(await full(), `ray.log grew beyond ${MAX_LOG_MIB} MiB`)
})
