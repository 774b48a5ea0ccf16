/** `swarm job dashboard JOB`. */
import { answer } from '../../http/client.ts'
import type { Invocation } from '../command.ts'
import { connect } from '../connect.ts'
import { printJson } from '../output.ts'
import { resolveJob } from './resolve.ts'

/** Prints the address of a job's Ray dashboard on this machine's loopback; the node serves it until the job ends. */
export async function openDashboard(invocation: Invocation<{ close?: true }>): Promise<void> {
  const { flags, args, output } = invocation
  const client = await connect(invocation)
  const job = await resolveJob(client, args[0])
  const param = { job }
  if (flags.close === true) {
    const closed = await answer(client.jobs[':job'].dashboard.$delete({ param }))
    return output.json ? printJson(output, closed) : output.err.line('closed')
  }
  output.err.line("bringing up the job's Ray dashboard; the first time takes about 2 s …")
  const { url } = await answer(client.jobs[':job'].dashboard.$post({ param }))
  if (output.json) return printJson(output, { job, url })
  output.out.line(url)
  const { dim } = output.err.colors
  output.err.line(
    dim('the address is good for one browser, on this machine, until the job ends; for another one type the same again')
  )
}
