/** Open dashboards of this requester's jobs, one loopback listener each. */
import type { JobId } from '../../protocol/messages.ts'
import type { SwarmNode } from '../node.ts'
import { type DashboardListener, listenForDashboard } from './dashboard-listener.ts'

/** Opens and closes dashboards; a job's is closed by itself when the job ends. */
export interface Dashboards {
  /** Address to open in a browser. Its key is good for one use; ask again for another. */
  open: (job: JobId) => Promise<string>
  close: (job: JobId) => Promise<void>
  closeAll: () => Promise<void>
}

/** Dashboards of the jobs of `node`. */
export function createDashboards(node: SwarmNode): Dashboards {
  const open = new Map<JobId, Promise<DashboardListener>>()
  const close = async (job: JobId): Promise<void> => {
    const listener = open.get(job)
    open.delete(job)
    await (await listener)?.close()
  }
  const start = async (job: JobId): Promise<DashboardListener> => {
    const listener = await listenForDashboard(await node.dashboard(job))
    const end = (): void => void close(job).catch(() => {})
    node.wait(job, { until: 'ended', signal: listener.closed }).then(end, end)
    return listener
  }
  return {
    async open(job) {
      const listener = open.get(job) ?? start(job)
      open.set(job, listener)
      try {
        return (await listener).newUrl()
      } catch (error) {
        open.delete(job)
        throw error
      }
    },
    close,
    async closeAll() {
      await Promise.all([...open.keys()].map(close))
    }
  }
}
