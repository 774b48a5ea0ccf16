/** Serves the API on the node's unix socket. */
import { rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { SwarmNode } from '../node.ts'
import { Studies } from '../tune/studies.ts'
import { createApi } from './app.ts'
import { createDashboards } from './dashboards.ts'
import { listenOn } from './socket.ts'

/** What `serveApi` needs besides the node. */
export interface ServeOptions {
  /** Where to listen: `socketPath(dataDir)`, unless configured. */
  socket: string
  version: string
  /** Called when somebody asks over the API to end this process (`swarm stop`). */
  shutdown: () => Promise<void>
  onFault: (error: unknown) => void
  /** Python for the searchers of studies; default the first suitable one. */
  python?: string | undefined
}

/** A served API. */
export interface ApiServer {
  readonly socket: string
  /** Ends open requests and streams and removes the socket. Idempotent. */
  close: () => Promise<void>
}

/** @throws SocketTakenError when a node answers at the socket; SocketFolderError when its folder is another user's */
export async function serveApi(node: SwarmNode, options: ServeOptions): Promise<ApiServer> {
  const { socket, version, shutdown, onFault, python } = options
  const dashboards = createDashboards(node)
  const { dataDir, provider } = await node.status()
  const studies = new Studies({ node, dataDir, python, maxArchiveBytes: provider.settings.maxArchiveBytes })
  const app = createApi({ node, dashboards, studies, shutdown, onFault }, version)
  const server = createAdaptorServer({ fetch: app.fetch }) as Server
  await listenOn(server, socket)
  // What was under way when the node ended goes on; a study that cannot says why when it is asked for.
  void studies.open().catch(onFault)
  let closing: Promise<void> | undefined
  return {
    socket,
    close: () =>
      (closing ??= close(
        server,
        socket,
        async () => void (await Promise.all([dashboards.closeAll(), studies.close()]))
      ))
  }
}

async function close(server: Server, socket: string, closeParts: () => Promise<void>): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve))
  await rm(socket, { force: true })
  await closeParts()
  server.closeAllConnections()
  await closed
}
