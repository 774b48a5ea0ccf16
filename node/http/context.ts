/** What the routes work with. */
import type { SwarmNode } from '../node.ts'
import type { Studies } from '../tune/studies.ts'
import type { Dashboards } from './dashboards.ts'

/** Parts that `createApi` is given; all of them outlive a request. */
export interface ApiContext {
  node: SwarmNode
  dashboards: Dashboards
  studies: Pick<Studies, 'begin' | 'resume' | 'list' | 'view' | 'wait' | 'stop' | 'remove'>
  /** Ends this process in order; resolves as soon as that is under way. */
  shutdown: () => Promise<void>
  /** Called with what went wrong in a handler and is the node's own fault (status 500 and above). */
  onFault: (error: unknown) => void
}

/** Told of what broke a stream after its head was sent; that the other side left is no fault. */
export function streamFault({ onFault }: ApiContext, left: AbortSignal): (error: Error) => Promise<void> {
  return async (error) => {
    if (!left.aborted) onFault(error)
  }
}
