/** Bytes and messages by node and class of traffic, as far as they fall into the measured phase. */
import type { Recorder } from '../metrics/recorder.ts'
import { TRAFFIC, type Traffic } from '../part.ts'

const INDEX: Readonly<Record<Traffic, number>> = Object.freeze({ dht: 0, gossip: 1, control: 2, data: 3 })

/** Arrays are made when a class of traffic is first seen. */
export class TrafficCounters {
  #nodes: number
  #sent: Float64Array[] = []
  #received: Float64Array[] = []
  #relayed: Float64Array
  #messages = new Float64Array(TRAFFIC.length)
  #lost = 0

  constructor(nodes: number) {
    this.#nodes = nodes
    this.#relayed = new Float64Array(0)
  }

  sent(node: number, bytes: number, traffic: Traffic): void {
    const index = INDEX[traffic]
    this.#messages[index] = (this.#messages[index] as number) + 1
    const row = (this.#sent[index] ??= new Float64Array(this.#nodes))
    row[node] = (row[node] as number) + bytes
  }

  received(node: number, bytes: number, traffic: Traffic): void {
    const row = (this.#received[INDEX[traffic]] ??= new Float64Array(this.#nodes))
    row[node] = (row[node] as number) + bytes
  }

  relayed(node: number, bytes: number): void {
    if (this.#relayed.length === 0) this.#relayed = new Float64Array(this.#nodes)
    this.#relayed[node] = (this.#relayed[node] as number) + bytes
  }

  lost(): void {
    this.#lost++
  }

  /** Writes `bytes_*` and `messages_*`. */
  record(metrics: Recorder): void {
    for (const [index, traffic] of TRAFFIC.entries()) {
      const messages = this.#messages[index] as number
      if (messages === 0) continue
      metrics.count('messages_sent', messages)
      metrics.count(`messages_sent/${traffic}`, messages)
    }
    if (this.#lost > 0) metrics.count('messages_lost', this.#lost)
    recordRows(metrics, 'bytes_sent', this.#sent, this.#nodes)
    recordRows(metrics, 'bytes_received', this.#received, this.#nodes)
    for (const bytes of this.#relayed) metrics.sample('bytes_relayed', bytes)
  }
}

function recordRows(metrics: Recorder, name: string, rows: readonly Float64Array[], nodes: number): void {
  const seen = TRAFFIC.flatMap((traffic, index) => {
    const row = rows[index]
    return row === undefined ? [] : [{ traffic, row }]
  })
  if (seen.length === 0) return
  for (let node = 0; node < nodes; node++) {
    let total = 0
    for (const { traffic, row } of seen) {
      total += row[node] as number
      metrics.sample(`${name}/${traffic}`, row[node] as number)
    }
    metrics.sample(name, total)
  }
}
