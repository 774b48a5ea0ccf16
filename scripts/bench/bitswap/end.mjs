/**
 * One Helia node over TCP, noise and yamux on loopback, without anything that looks for peers. Orders over IPC: `{ add: file }` is
 * answered by `{ cid, address }`; `{ cat: cid, from: address }`, after the two are connected, by `{ ms, bytes }`.
 */
import { createReadStream } from 'node:fs'
import { withBitswap } from '@helia/bitswap'
import { withLibp2pLight } from '@helia/libp2p'
import { unixfs } from '@helia/unixfs'
import { identify } from '@libp2p/identify'
import { noise } from '@libp2p/noise'
import { tcp } from '@libp2p/tcp'
import { yamux } from '@libp2p/yamux'
import { multiaddr } from '@multiformats/multiaddr'
import { createHeliaLight } from 'helia'
import { CID } from 'multiformats/cid'

async function makeNode() {
  const node = withBitswap(
    withLibp2pLight(createHeliaLight(), {
      addresses: { listen: ['/ip4/127.0.0.1/tcp/0'] },
      transports: [tcp()],
      connectionEncrypters: [noise()],
      streamMuxers: [yamux()],
      services: { identify: identify() }
    })
  )
  await node.start()
  return node
}

async function add(file) {
  const node = await makeNode()
  const cid = await unixfs(node).addByteStream(createReadStream(file))
  return { cid: cid.toString(), address: String(node.libp2p.getMultiaddrs()[0]) }
}

async function cat(cid, from) {
  const node = await makeNode()
  await node.libp2p.dial(multiaddr(from))
  let bytes = 0
  const startMs = performance.now()
  for await (const piece of unixfs(node).cat(CID.parse(cid))) bytes += piece.length
  const ms = performance.now() - startMs
  await node.stop()
  return { ms, bytes }
}

process.on('disconnect', () => process.exit(0))
process.on('message', (order) => {
  const work = 'add' in order ? add(order.add) : cat(order.cat, order.from)
  void work.catch((error) => ({ error: error.message })).then((said) => process.send(said))
})
