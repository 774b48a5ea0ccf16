import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { resolveConfig } from '../config/index.ts'
import { dataFolder, nodeVersion } from './basics.ts'
import { type CheckContext, fail, fine, warn } from './check.ts'
import { able, CHECKS, runCheck } from './doctor.ts'
import { bootstrap, listenPort, meshPorts } from './network.ts'

const PEER = '12D3KooWAbYjd3DVvyvTpvbFUtG7UJmTNn4wnHYY2XvvzcPFkxYu'

function context(flags: Record<string, unknown> = {}, nodeRuns = false): CheckContext {
  return { ...resolveConfig({ env: {}, flags }), env: {}, nodeRuns }
}

function folder(t: ExecutionContext): string {
  const dir = mkdtempSync(join(tmpdir(), 'swarm-doctor-'))
  t.teardown(() => rmSync(dir, { recursive: true, force: true }))
  return dir
}

async function takenPort(t: ExecutionContext): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  t.teardown(() => void server.close())
  return (server.address() as AddressInfo).port
}

test('every check has a name of its own, and ends with findings whatever it meets', async (t) => {
  t.is(new Set(CHECKS.map(({ id }) => id)).size, CHECKS.length)
  const broken = { id: 'x', title: 'x', purpose: 'provider' as const, look: () => Promise.reject(new Error('odd')) }
  const { findings } = await runCheck(broken, context())
  t.like(findings[0], { severity: 'warning', text: 'could not be checked: odd' })
})

test('errors of a provider’s checks do not keep anybody from asking', (t) => {
  const report = (purpose: 'requester' | 'provider', findings: ReturnType<typeof fine>) => ({
    id: '',
    title: '',
    purpose,
    findings
  })
  const reports = [report('requester', [warn('w', 'f')]), report('provider', [fail('e', 'f')])]
  t.true(able(reports, 'requester'))
  t.false(able(reports, 'provider'))
  t.false(able([report('requester', [fail('e', 'f')])], 'provider'))
})

test('this Node will do', async (t) => {
  t.is((await nodeVersion.look(context()))[0]?.severity, 'ok')
})

test('a data folder: open to writers, no folder, not there yet', async (t) => {
  const dir = folder(t)
  t.is((await dataFolder.look(context({ dataDir: dir })))[0]?.severity, 'ok')
  chmodSync(dir, 0o777)
  t.like((await dataFolder.look(context({ dataDir: dir })))[0], { severity: 'error', fix: `chmod go-w ${dir}` })
  writeFileSync(join(dir, 'file'), '')
  t.like((await dataFolder.look(context({ dataDir: join(dir, 'file') })))[0], { severity: 'error' })
  t.regex((await dataFolder.look(context({ dataDir: join(dir, 'a', 'b') })))[0]?.text ?? '', /will be made/)
})

test('a listen port that is taken is named with a command that avoids it; one’s own node is no stranger', async (t) => {
  const listen = `/ip4/127.0.0.1/tcp/${await takenPort(t)}`
  const [finding] = await listenPort.look(context({ listen }))
  t.is(finding?.severity, 'error')
  t.regex(finding?.text ?? '', /is taken/)
  t.regex(finding?.fix ?? '', /^swarm start --listen \/ip4\/127\.0\.0\.1\/tcp\/0 /)
  t.is((await listenPort.look(context({ listen }, true)))[0]?.severity, 'ok')
  t.is((await listenPort.look(context({ listen: '/ip4/127.0.0.1/tcp/0' })))[0]?.severity, 'ok')
})

test('a bootstrap address that does not answer is a warning with its reason', async (t) => {
  const port = await takenPort(t)
  t.is((await bootstrap.look(context({ bootstrap: `/ip4/127.0.0.1/tcp/${port}/p2p/${PEER}` })))[0]?.severity, 'ok')
  const [finding] = await bootstrap.look(context({ bootstrap: `/ip4/127.0.0.1/tcp/1/p2p/${PEER}` }))
  t.is(finding?.severity, 'warning')
  t.regex(finding?.text ?? '', /ECONNREFUSED/)
  t.is((await bootstrap.look(context()))[0]?.severity, 'ok')
})

test('mesh ports are tried', async (t) => {
  t.is((await meshPorts.look(context({ meshPorts: '61000-61003' }))).length, 1)
})
