/** The parts that a running node is made of, as `create.ts` wires them. */
import type { ProviderSettings } from '../../protocol/machine.ts'
import type { Sign, Verify } from '../../protocol/envelope.ts'
import type { PeerRecord, PeerState } from '../../protocol/peer.ts'
import type { BlobCache } from '../blob/cache.ts'
import type { Clock } from '../clock.ts'
import type { Config } from '../config/index.ts'
import type { DataNode } from '../data/data-node.ts'
import type { OwnSets } from '../data/own-sets.ts'
import type { EventLog } from '../events/events.ts'
import type { Metrics } from '../events/metrics.ts'
import type { Interpreter } from '../interpreter.ts'
import type { P2p } from '../p2p/p2p.ts'
import type { BlobStore } from '../transfer/blobs.ts'
import type { TransferClient } from '../transfer/client.ts'
import type { JobFiles } from '../transfer/job-files.ts'
import type { Receipts } from './receipts.ts'
import type { Waiters } from './waiters.ts'

/** See above. */
export interface NodeParts {
  config: Config
  version: string
  clock: Clock
  startedAt: number
  p2p: P2p
  interpreter: Interpreter<PeerState, PeerRecord>
  waiters: Waiters<PeerState>
  events: EventLog
  metrics: Metrics
  blobs: BlobStore
  files: JobFiles
  client: TransferClient
  receipts: Receipts
  data: DataNode
  /** Data sets that stay here between jobs. */
  cache: BlobCache
  /** Data sets of own jobs. */
  ownSets: OwnSets
  sign: Sign
  verify: Verify
  settings: ProviderSettings
  warnings: string[]
  /** Takes everything down, in reverse of how it was made. */
  teardown: () => Promise<void>
  /** Rejects when the node failed on its own. */
  failed: Promise<never>
}
