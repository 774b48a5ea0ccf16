import { readdir, readFile } from 'node:fs/promises'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import type { ExecutionContext } from 'ava'
import { resolveConfig } from './config/index.ts'
import { createNode } from './create.ts'
import { findEnvironment } from './environment/environment.ts'
import type { SwarmNode } from './node.ts'
import { createPrivileged } from './privileged/privileged.ts'
import { needs } from './running/_network.ts'

const PROGRAM = `
import os, ray, sys
ray.init()
@ray.remote(scheduling_strategy='SPREAD', num_cpus=1)
class Part:
    def work(self, n):
        import helper
        open(os.path.join(os.environ['SWARM_OUTPUT'], f'part-{n}.txt'), 'w').write(f'{os.environ["COLOUR"]} {helper.double(n)}')
        return ray.get_runtime_context().get_node_id()
    def trace(self):
        return os.environ['SWARM_TRACE']
parts = [Part.remote() for _ in range(int(sys.argv[1]))]
nodes = ray.get([part.work.remote(n) for n, part in enumerate(parts)])
print('parts', len(parts), 'nodes', len(set(nodes)), flush=True)
jobs = ray._private.worker.global_worker.gcs_client.get_all_job_info().values()
said = [job.config.metadata['swarm_trace'] for job in jobs if 'swarm_trace' in job.config.metadata]
print('trace', os.environ['SWARM_TRACE'], ray.get(parts[0].trace.remote()), *said, flush=True)
sys.exit(int(sys.argv[2]))
`

/** Steps of the requester; all others happen on providers. */
const REQUESTERS = new Set([
  'offer',
  'bids',
  'award',
  'grants',
  'leases',
  'forming',
  'running',
  'finishing',
  'result',
  'waiting',
  'withdrawing'
])

async function whatIsMissing(): Promise<string> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'root'
  const { missing } = await createPrivileged({
    owner: 'probe',
    stateDir: join(tmpdir(), 'swarm-probe-none')
  }).capabilities()
  if (missing.length > 0) return missing.join('; ')
  return (await findEnvironment()) === undefined ? 'the managed Ray environment' : ''
}

const missing = await whatIsMissing()
const real = missing === '' ? test : test.skip
const network = `sys${process.pid}`

interface Started {
  dir: string
  start: (name: string, flags: Record<string, unknown>) => Promise<SwarmNode>
}

async function folder(t: ExecutionContext): Promise<Started> {
  const dir = await mkdtemp(join(tmpdir(), 'swarm-system-'))
  const nodes: SwarmNode[] = []
  t.teardown(async () => {
    await Promise.all(
      nodes.map(async (node) => {
        await node.close()
      })
    )
    await rm(dir, { recursive: true, force: true })
  })
  return {
    dir,
    start: async (name, flags) => {
      const bootstrap = nodes.flatMap((node) => node.provider().settings.addrs.slice(0, 1)).join(',')
      const given = {
        dataDir: join(dir, name),
        name,
        network,
        profile: 'testnet',
        listen: '/ip4/127.0.0.1/tcp/0',
        mdns: false,
        allow: '*',
        ...(bootstrap === '' ? {} : { bootstrap }),
        ...flags
      }
      const node = await createNode({ config: resolveConfig({ flags: given }).config, version: '0.1.0' })
      nodes.push(node)
      return node
    }
  }
}

async function submit(t: ExecutionContext, dir: string, node: SwarmNode, nodes: number, exitCode: number) {
  const work = join(dir, `work-${nodes}`)
  await rm(work, { recursive: true, force: true })
  const { mkdir } = await import('node:fs/promises')
  await mkdir(work)
  await writeFile(join(work, 'main.py'), PROGRAM)
  await writeFile(join(work, 'helper.py'), 'def double(n):\n    return n * 2\n')
  const began = performance.now()
  const { job } = await node.submit({
    name: 'parts',
    needs: { ...needs, nodes, cpus: 1, memoryMib: 1024 },
    command: ['python', 'main.py', String(nodes), String(exitCode)],
    source: { dir: work },
    env: { COLOUR: 'green' },
    output: join(dir, `results-${nodes}`),
    waitMs: 0,
    dryRun: false,
    confirm: false
  })
  const view = await node.wait(job)
  t.log(`${nodes} nodes: ${Math.round(performance.now() - began)} ms`)
  const { spans, events } = await node.story(job)
  for (const span of spans)
    t.log(`${String(span.startMs).padStart(6)} ${String(span.ms).padStart(6)}  ${span.node} ${span.step}`)
  const heads = nodes === 1 ? ['head'] : ['head', 'workers', 'tunnel']
  const steps = ['offer', 'bids', 'award', 'grants', 'sandbox', ...heads, 'driver', 'result', 'teardown']
  t.deepEqual(
    steps.filter((step) => !spans.some((span) => span.step === step)),
    [],
    'every step of a run has a span'
  )
  t.true(
    spans.every((span) => (span.node === 'asker') === REQUESTERS.has(span.step)),
    'on the node where it happened'
  )
  t.deepEqual([...new Set(events.flatMap(({ trace }) => trace ?? []))], [view.trace], 'one trace id')
  const log = await readFile(join(view.output, 'log.txt'), 'utf8')
  t.regex(log, new RegExp(`trace ${view.trace} ${view.trace} ${view.trace}`), 'driver, actor and Ray know it too')
  for (const line of view.outcome?.lastLines ?? []) t.log(line)
  return view
}

real(
  `[needs root, wireguard, ray] one provider runs a Ray program for another node${missing === '' ? '' : `: ${missing} is missing`}`,
  async (t) => {
    const { dir, start } = await folder(t)
    await start('provider', { cpus: 1, memoryMib: 2048, meshPorts: '52100-52109' })
    const requester = await start('asker', { offer: false })
    const view = await submit(t, dir, requester, 1, 3)
    t.like(view.outcome, { cause: 'failed', exitCode: 3 }, view.outcome?.detail)
    t.deepEqual((await readdir(join(dir, 'results-1'))).sort(), ['log.txt', 'provider'])
    t.is(await readFile(join(dir, 'results-1', 'provider', 'part-0.txt'), 'utf8'), 'green 0')
    t.regex(await readFile(join(dir, 'results-1', 'log.txt'), 'utf8'), /parts 1 nodes 1/)
    t.is((await requester.receipts()).filter(({ signed }) => signed === 'both').length, 1)
  }
)

real('[needs root, wireguard, ray] two providers form a mesh and share a program', async (t) => {
  const { dir, start } = await folder(t)
  await start('left', { cpus: 1, memoryMib: 2048, meshPorts: '52110-52119' })
  await start('right', { cpus: 1, memoryMib: 2048, meshPorts: '52120-52129' })
  const requester = await start('asker', { offer: false })
  const view = await submit(t, dir, requester, 2, 0)
  t.like(view.outcome, { cause: 'succeeded', exitCode: 0 }, view.outcome?.detail)
  t.deepEqual((await readdir(join(dir, 'results-2'))).sort(), ['left', 'log.txt', 'right'])
  t.regex(await readFile(join(dir, 'results-2', 'log.txt'), 'utf8'), /parts 2 nodes 2/)
  const parts = await Promise.all(['left', 'right'].map(async (name) => await readdir(join(dir, 'results-2', name))))
  t.deepEqual(parts.flat().sort(), ['part-0.txt', 'part-1.txt'])
  t.is((await requester.receipts()).filter(({ signed }) => signed === 'both').length, 2)
})
