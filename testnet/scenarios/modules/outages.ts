/**
 * An observer module: how long nodes stay away, and the largest part of all that was away at a moment.
 * In a scenario: `modules: { observer: modules/outages.ts }`
 */
import type { Metric } from '../../sim/metrics/metrics.ts'
import type { Observer } from '../../sim/scenario/modules.ts'

const METRICS: Record<string, Metric> = {
  own_absence: { kind: 'distribution', unit: 'ms', better: 'less', what: 'From going away to coming back.' },
  own_away: { kind: 'series', unit: '1', what: 'Part of all nodes that are away.' }
}

/** A new one for each run: what it remembers is of that run. */
export function observer(): Observer {
  const since = new Map<number, number>()
  return {
    metrics: METRICS,
    everyMs: 60_000,
    observe(view) {
      let away = 0
      for (let node = 0; node < view.nodes; node++) if (!view.isOnline(node)) away++
      view.series('own_away', away / view.nodes)
    },
    onChange(view, node, change) {
      if (change !== 'up' && change !== 'resume') return void since.set(node, since.get(node) ?? view.nowMs)
      const left = since.get(node)
      since.delete(node)
      if (left !== undefined) view.sample('own_absence', view.nowMs - left)
    }
  }
}
