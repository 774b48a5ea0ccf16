import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { rmdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { createNodeDouble, JOB } from './_node-double.ts'
import { answer, apiClient, bytes, NodeAnswerError, serverEvents } from './client.ts'
import { serveApi } from './server.ts'
import { isAlive, SocketTakenError, socketPath } from './socket.ts'
import { NodeUnreachableError } from './unix-fetch.ts'

function folder(t: ExecutionContext): string {
  const dir = mkdtempSync(join(tmpdir(), 'swarm-socket-'))
  t.teardown(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

async function serve(t: ExecutionContext, socket: string) {
  const node = createNodeDouble()
  const server = await serveApi(node, {
    socket,
    version: '0.1.0',
    shutdown: async () => {},
    onFault: (error) => t.log(error)
  })
  t.teardown(server.close)
  return { node, server, client: apiClient(socket) }
}

test('the socket is its owner’s alone, and gone when the server is closed', async (t) => {
  const socket = socketPath(folder(t))
  const { server, client } = await serve(t, socket)
  t.is(statSync(socket).mode & 0o777, 0o600)
  t.is((await answer(client.status.$get())).name, 'alice')
  await server.close()
  t.false(await isAlive(socket))
  await t.throwsAsync(answer(client.status.$get()), { instanceOf: NodeUnreachableError, message: /swarm start/ })
})

test('a dead node’s socket is replaced, a live one’s is not', async (t) => {
  const socket = socketPath(folder(t))
  writeFileSync(socket, '')
  const { client } = await serve(t, socket)
  t.is((await answer(client.status.$get())).name, 'alice')
  await t.throwsAsync(serve(t, socket), { instanceOf: SocketTakenError })
  t.is((await answer(client.status.$get())).name, 'alice')
})

test('a folder whose socket’s path would be too long has it elsewhere, in a folder of one’s own', async (t) => {
  const dir = join(folder(t), 'x'.repeat(100))
  const socket = socketPath(dir)
  t.true(Buffer.byteLength(`${socket}.1234567`) <= 103)
  t.not(socketPath(`${dir}y`), socket)
  const { server, client } = await serve(t, socket)
  t.is((await answer(client.status.$get())).name, 'alice')
  t.is(statSync(dirname(socket)).mode & 0o077, 0)
  await server.close()
  // The last to leave; another node of this user may still be in it.
  await rmdir(dirname(socket)).catch(() => {})
})

test('errors come as errors, with code and hint', async (t) => {
  const { client } = await serve(t, socketPath(folder(t)))
  const error = await t.throwsAsync<NodeAnswerError>(answer(client.jobs[':job'].$get({ param: { job: JOB } })), {
    instanceOf: NodeAnswerError
  })
  t.like(error, { code: 'ERR_JOB_UNKNOWN', status: 404 })
})

test('logs and events stream; leaving ends them at the node too', async (t) => {
  const { node, client } = await serve(t, socketPath(folder(t)))
  node.change({ phase: 'running' })
  node.say('one\n')
  const param = { job: JOB }
  const left = new AbortController()
  const log = bytes(
    client.jobs[':job'].logs.$get({ param, query: { follow: 'true' } }, { init: { signal: left.signal } })
  )
  t.is(String(Buffer.from((await log.next()).value ?? [])), 'one\n')
  node.say('two\n')
  t.is(String(Buffer.from((await log.next()).value ?? [])), 'two\n')
  left.abort()
  await t.throwsAsync(log.next())
  const events = serverEvents<{ event: string; text: string }>(
    client.events.$get({ query: { job: JOB, sinceAt: '0' } })
  )
  node.push({ event: 'job:bid', text: 'line\nbreak\n\nand é' })
  t.like((await events.next()).value, { event: 'job:bid', text: 'line\nbreak\n\nand é' })
  await events.return(undefined)
})

test('a wait that is given up ends at the node too', async (t) => {
  const { node, client } = await serve(t, socketPath(folder(t)))
  node.change({ phase: 'running' })
  const asked = Promise.withResolvers<void>()
  const aborted = Promise.withResolvers<void>()
  node.wait = (_job, { signal } = {}) => {
    asked.resolve()
    return new Promise((_, reject) => {
      signal?.addEventListener('abort', () => {
        aborted.resolve()
        reject(new Error('left'))
      })
    })
  }
  const left = new AbortController()
  const waiting = answer(
    client.jobs[':job'].wait.$get({ param: { job: JOB }, query: {} }, { init: { signal: left.signal } })
  )
  await asked.promise
  left.abort()
  await t.throwsAsync(waiting)
  await aborted.promise
  t.pass()
})

test('something else at the socket’s path that answers nothing is no node', async (t) => {
  const path = join(folder(t), 'other.sock')
  const server = createServer((socket) => socket.destroy())
  await new Promise<void>((resolve) => server.listen(path, resolve))
  t.teardown(() => void server.close())
  await t.throwsAsync(answer(apiClient(path).status.$get()), { instanceOf: NodeUnreachableError })
})
