import { appendFile, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import test from 'ava'
import { all, blobs, bytes, folder, JOB, network2, nothing } from './_pair.ts'
import { folderName } from './folder-name.ts'
import { LiveLog } from './live-log.ts'
import { checkRequest, sendLine, StreamReader } from './wire.ts'

const OWNER = `${JOB}/1`
const quiet = (): AbortSignal => AbortSignal.timeout(30_000)

test('a blob arrives whole and verified, also an empty one', async (t) => {
  const { store, add } = await blobs(t)
  const { client, servers } = await network2(t, [{ blobs: store }])
  const dir = await folder(t)
  for (const length of [0, 1, 3_000_000]) {
    const blob = await add(bytes(length), OWNER)
    const file = join(dir, String(length))
    await client.fetchBlob({ kind: 'blob', job: JOB, attempt: 1, blob }, [servers[0]!.self], file, quiet())
    t.true((await readFile(file)).equals(await readFile(store.path(blob.sha256))))
  }
})

test('chunks that are there are kept; what is wrong of a part is fetched anew', async (t) => {
  const { store, add } = await blobs(t)
  const { client, servers, events } = await network2(t, [{ blobs: store }, { blobs: store }])
  const content = bytes(2_500_000)
  const blob = await add(content, OWNER)
  const file = join(await folder(t), 'part')
  const fetch = async (count: number): Promise<void> => {
    const holders = servers.slice(0, count).map(({ self }) => self)
    await client.fetchBlob({ kind: 'blob', job: JOB, attempt: 1, blob }, holders, file, quiet())
    t.true((await readFile(file)).equals(content))
  }
  await writeFile(file, content.subarray(0, 1_500_000))
  await fetch(1)
  await writeFile(file, Buffer.concat([bytes(1_500_000), content.subarray(1_500_000)]))
  await fetch(2)
  await writeFile(file, bytes(4_000_000))
  await fetch(2)
  t.deepEqual(events, [], 'nobody is accused')
})

test('a connection that is cut in the middle is taken up where it ended', async (t) => {
  const { store, add } = await blobs(t)
  const { client, servers, streams } = await network2(t, [{ blobs: store }])
  const content = bytes(8_000_000)
  const blob = await add(content, OWNER)
  const file = join(await folder(t), 'part')
  const fetching = client.fetchBlob({ kind: 'blob', job: JOB, attempt: 1, blob }, [servers[0]!.self], file, quiet())
  while (
    (await stat(file).then(
      ({ size }) => size,
      () => 0
    )) < 500_000
  )
    await new Promise((resolve) => setImmediate(resolve))
  streams[0]!.abort(new Error('cut by the test'))
  await fetching
  t.true((await readFile(file)).equals(content))
  t.true(streams.length >= 2)
})

test('a liar is left for another holder, and never believed alone', async (t) => {
  const honest = await blobs(t)
  const lying = await blobs(t)
  const content = bytes(300_000)
  const blob = await honest.add(content, OWNER)
  const fake = await lying.add(bytes(300_000), OWNER)
  await writeFile(lying.store.path(blob.sha256), await readFile(lying.store.path(fake.sha256)))
  await lying.store.own(blob, OWNER, Date.now())
  const { client, servers, events } = await network2(t, [{ blobs: lying.store }, { blobs: honest.store }])
  const [liar, other] = servers.map(({ self }) => self)
  const file = join(await folder(t), 'part')
  await client.fetchBlob({ kind: 'blob', job: JOB, attempt: 1, blob }, [liar!, other!], file, quiet())
  t.true((await readFile(file)).equals(content))
  t.like(events, [{ event: 'transfer:liar', peer: liar, sha256: blob.sha256 }])
  await t.throwsAsync(
    client.fetchBlob({ kind: 'blob', job: JOB, attempt: 1, blob }, [liar!], join(await folder(t), 'part'), quiet()),
    { code: 'digest' }
  )
})

test('a holder that offers more than was agreed is refused before its bytes', async (t) => {
  const { store, add } = await blobs(t)
  const blob = await add(bytes(2_000), OWNER)
  const { client, servers } = await network2(t, [{ blobs: store }])
  const agreed = { ...blob, sizeBytes: 1_000 }
  await t.throwsAsync(
    client.fetchBlob(
      { kind: 'blob', job: JOB, attempt: 1, blob: agreed },
      [servers[0]!.self],
      join(await folder(t), 'part'),
      quiet()
    ),
    { code: 'digest', message: /has 2000 bytes/ }
  )
})

test('who is not a member is refused everything, and learns no difference from what is not there', async (t) => {
  const { store, add } = await blobs(t)
  const blob = await add(bytes(10), OWNER)
  const { client, servers } = await network2(t, [{ blobs: store, access: nothing, env: { SECRET: 'x' } }])
  const from = servers[0]!.self
  const file = join(await folder(t), 'part')
  for (const kind of ['work', 'blob'] as const) {
    await t.throwsAsync(client.fetchBlob({ kind, job: JOB, attempt: 1, blob }, [from], file, quiet()), {
      code: 'refused'
    })
  }
  await t.throwsAsync(client.fetchEnv(from, JOB, 1, quiet()), { code: 'refused' })
  await t.throwsAsync(client.followLog(from, JOB, 1, 0, quiet()).next(), { code: 'refused' })
  await t.throwsAsync(client.dashboard(from, JOB, 1, quiet()), { code: 'refused' })
  t.is(
    await stat(file).then(
      () => true,
      () => false
    ),
    false
  )
})

test('a blob of another attempt is not served under this one', async (t) => {
  const { store, add } = await blobs(t)
  const blob = await add(bytes(10), `${JOB}/2`)
  const { client, servers } = await network2(t, [{ blobs: store, access: all }])
  const signal = AbortSignal.timeout(1_000)
  await t.throwsAsync(
    client.fetchBlob(
      { kind: 'blob', job: JOB, attempt: 1, blob },
      [servers[0]!.self],
      join(await folder(t), 'part'),
      signal
    )
  )
})

test('variables and spans arrive', async (t) => {
  const { client, servers } = await network2(t, [{ env: { A: '1', B: 'zwei' } }])
  t.deepEqual(await client.fetchEnv(servers[0]!.self, JOB, 1, quiet()), { A: '1', B: 'zwei' })
  t.deepEqual(await client.fetchSpans(servers[0]!.self, JOB, 1, quiet()), [{ step: 'tunnel', startAt: 1, ms: 2 }])
})

test('a growing log streams live, from any offset, and says when it is complete', async (t) => {
  const file = join(await folder(t), 'log')
  await writeFile(file, 'first\n')
  const log = new LiveLog(file)
  const { client, servers } = await network2(t, [{ log }])
  const seen: string[] = []
  const first = Promise.withResolvers<void>()
  const reading = (async () => {
    for await (const piece of client.followLog(servers[0]!.self, JOB, 1, 2, quiet())) {
      seen.push(piece.toString())
      first.resolve()
    }
  })()
  await first.promise
  await appendFile(file, 'second\n')
  log.wake()
  await appendFile(file, 'third\n')
  log.complete()
  await reading
  t.is(seen.join(''), 'rst\nsecond\nthird\n')
})

test('a log whose connection is cut throws, so that nobody takes it for complete', async (t) => {
  const file = join(await folder(t), 'log')
  await writeFile(file, 'first\n')
  const { client, servers, streams } = await network2(t, [{ log: new LiveLog(file) }])
  const pieces = client.followLog(servers[0]!.self, JOB, 1, 0, quiet())
  t.is((await pieces.next()).value?.toString(), 'first\n')
  streams[0]!.abort(new Error('cut by the test'))
  await t.throwsAsync(pieces.next())
})

test('garbage on a job stream is answered with a refusal or an end, and the next request is served', async (t) => {
  const { asker, client, servers } = await network2(t, [{ env: { A: '1' } }])
  const to = servers[0]!.self
  for (const line of ['nonsense\n', '{"kind":"log"}\n', `${'x'.repeat(5000)}\n`, '[]\n', '\n']) {
    const stream = await asker.openStream(to)
    stream.send(Buffer.from(line))
    const answer = await new StreamReader(stream).json().catch(() => ({ ok: false }))
    t.is(answer.ok, false, line.slice(0, 20))
  }
  const unanswered = await asker.openStream(to)
  await sendLine(unanswered, { kind: 'log', job: JOB, attempt: 1, offset: 0 })
  t.like(await new StreamReader(unanswered).json(), { ok: false, code: 'gone' })
  t.deepEqual(await client.fetchEnv(to, JOB, 1, quiet()), { A: '1' })
})

test('an output larger than any that is packed is not even asked for', async (t) => {
  const { client, servers, streams } = await network2(t, [{}])
  const request = { kind: 'blob' as const, job: JOB, attempt: 1, blob: { sha256: 'a'.repeat(64), sizeBytes: 2 ** 40 } }
  const into = join(await folder(t), 'part')
  await t.throwsAsync(client.fetchBlob(request, [servers[0]!.self], into, quiet()), { code: 'too-large' })
  t.is(streams.length, 0)
})

test('a folder for an output is named by nothing that leads elsewhere', (t) => {
  const blob = { sha256: 'a'.repeat(64), sizeBytes: 1 }
  const names = ['..', '/etc', '../../x', '\u001b]0;x\u0007', '', 'log.txt'].flatMap((name) =>
    ['x/../..', '12D3KooWabcdef', 'a/b'].map((peer) => ({ name, peer, blob }))
  )
  for (const output of names) t.regex(folderName(output, names), /^[A-Za-z0-9_][A-Za-z0-9._-]*$/)
})

test('requests are checked field by field', (t) => {
  const good = { kind: 'log', job: JOB, attempt: 1, offset: 0 }
  t.deepEqual(checkRequest(good) as object, good)
  for (const bad of [
    { job: 'j-1' },
    { job: '../../etc' },
    { attempt: 0 },
    { attempt: 1.5 },
    { offset: -1 },
    { offset: '0' },
    { kind: 'shell' }
  ]) {
    t.throws(() => checkRequest({ ...good, ...bad }), { code: 'bad-request' }, JSON.stringify(bad))
  }
})
