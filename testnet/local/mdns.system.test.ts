import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ava from 'ava'
import { until } from './process.ts'
import { Testnet } from './testnet.ts'

const isRoot = process.platform === 'linux' && process.getuid?.() === 0
const test = isRoot ? ava.serial : ava.serial.skip

test('[needs root] nodes of one local network find each other by mDNS, without any address to join through', async (t) => {
  t.timeout(120_000)
  const dir = mkdtempSync(join(tmpdir(), 'swarm-mdns-'))
  const testnet = await Testnet.up({ dir, providers: 0, requesters: 2, seed: 1, env: () => ({ SWARM_MDNS: 'true' }) })
  t.teardown(async () => {
    await testnet.down()
    rmSync(dir, { recursive: true, force: true })
  })
  const [stays, comes] = [testnet.node(0), testnet.node(1)]
  await testnet.stop(comes)
  rmSync(comes.dataDir, { recursive: true })
  const { peer } = await testnet.start(comes, [])
  await until('the newcomer to be found', async () => {
    const [a, b] = await Promise.all([testnet.status(stays), testnet.status(comes)])
    return (a?.connectedPeers === 1 && b?.connectedPeers === 1) || undefined
  })
  t.is((await testnet.status(comes))?.peer, peer)
})
