/**
 * Ports inside a job's network namespace, the same for every job: each job has a namespace of its own, so they never
 * clash, and the nft policy there admits members only.
 */
export const RayPort = {
  gcs: 20001,
  nodeManager: 20002,
  objectManager: 20003,
  runtimeEnvAgent: 20004,
  metricsExport: 20005,
  dashboardAgentHttp: 20006,
  dashboardAgentGrpc: 20007,
  /** Stub only; the dashboard itself comes up on demand, see `dashboardOnDemand`. */
  dashboard: 20008,
  rayClient: 20009,
  dashboardOnDemand: 20010,
  /** Workers, drivers and their restarts: below the kernel's ephemeral ports (32768). */
  firstWorker: 20100,
  lastWorker: 32000
} as const
