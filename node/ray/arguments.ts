/** The command lines of `ray start`, from typed options. Nothing in them is secret. */
import { objectStoreBytes, schedulableMemoryBytes } from '../sandbox/limits.ts'
import { Inside } from '../sandbox/spec.ts'
import type { Limits } from '../privileged/verbs.ts'
import { RayPort } from './ports.ts'

/** What a Ray node is told about the member that it runs on. */
export interface RayNodeOptions {
  /** Address that other members reach this node at; the head's is its virtual address, e.g. `100.64.255.1`. */
  nodeIp: string
  limits: Limits
  /** GPUs of the leased units, claimed ones too; 0 for CPU-only. Ray never looks whether they exist. */
  gpus: number
  /** Provider's peer id; becomes label `swarm/provider` and resource `swarm_p_<id>`. */
  provider: string
  /** Labels besides, e.g. `{'swarm/region': 'eu'}`. */
  labels?: Record<string, string>
}

/** Arguments of a head's `ray start`: it computes too, has no dashboard until someone asks, and no autoscaler. */
export function headArguments(options: RayNodeOptions): string[] {
  return [
    'start',
    '--head',
    `--port=${RayPort.gcs}`,
    '--include-dashboard=false',
    '--dashboard-host=127.0.0.1',
    `--dashboard-port=${RayPort.dashboard}`,
    `--ray-client-server-port=${RayPort.rayClient}`,
    '--no-monitor',
    ...nodeArguments(options, {})
  ]
}

/**
 * Arguments of a worker's `ray start`. Its custom resource `swarm_worker` is what the head lacks: an actor that asks
 * for a little of it outlives the head.
 */
export function workerArguments(headAddress: string, options: RayNodeOptions): string[] {
  return [
    'start',
    `--address=${hostPort(headAddress, RayPort.gcs)}`,
    ...nodeArguments(options, { swarm_worker: 1_000_000 })
  ]
}

function nodeArguments(options: RayNodeOptions, resources: Record<string, number>): string[] {
  const { nodeIp, limits, gpus, provider } = options
  const labels = { 'swarm/provider': provider, ...options.labels }
  return [
    '--block',
    `--node-ip-address=${nodeIp}`,
    `--temp-dir=${Inside.temp}`,
    '--disable-usage-stats',
    '--log-style=record',
    '--log-color=false',
    `--node-manager-port=${RayPort.nodeManager}`,
    `--object-manager-port=${RayPort.objectManager}`,
    `--runtime-env-agent-port=${RayPort.runtimeEnvAgent}`,
    `--metrics-export-port=${RayPort.metricsExport}`,
    `--dashboard-agent-listen-port=${RayPort.dashboardAgentHttp}`,
    `--dashboard-agent-grpc-port=${RayPort.dashboardAgentGrpc}`,
    `--min-worker-port=${RayPort.firstWorker}`,
    `--max-worker-port=${RayPort.lastWorker}`,
    `--num-cpus=${Math.max(1, Math.floor(limits.cpus))}`,
    `--num-gpus=${gpus}`,
    `--memory=${schedulableMemoryBytes(limits)}`,
    `--object-store-memory=${objectStoreBytes(limits)}`,
    `--resources=${JSON.stringify({ ...resources, [`swarm_p_${provider}`]: 1 })}`,
    `--labels=${Object.entries(labels)
      .map(([key, value]) => `${key}=${value}`)
      .join(',')}`
  ]
}

/** `host:port`, with brackets around an IPv6 address. */
export function hostPort(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
}
