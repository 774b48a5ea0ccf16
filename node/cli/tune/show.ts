/** `swarm tune show`, `stop`, `remove`, `schema`. */
import { answer } from '../../http/client.ts'
import type { StudyView } from '../../tune/view.ts'
import type { Invocation } from '../command.ts'
import { connect } from '../connect.ts'
import { printJson } from '../output.ts'
import { studyEnd } from './table.ts'

/** Where a study stands. */
export async function showStudy(invocation: Invocation<object>): Promise<void> {
  const { output, args } = invocation
  const client = await connect(invocation)
  const view = (await answer(client.studies[':study'].$get({ param: { study: args[0] ?? '' } }))) as StudyView
  if (output.json) return printJson(output, view)
  output.out.line(studyEnd(output.out, view))
  if (view.state === 'interrupted')
    output.err.line(output.err.colors.dim(`nobody works on it; go on with: swarm tune resume ${view.name}`))
}

/** Stops a study; its trials end, what they wrote comes back. */
export async function stopStudy(invocation: Invocation<object>): Promise<void> {
  const { output, args } = invocation
  const param = { study: args[0] ?? '' }
  const client = await connect(invocation)
  let view = (await answer(client.studies[':study'].stop.$post({ param }))) as StudyView
  output.err.line(`stopping ${view.name} and its trials …`)
  while (view.state === 'running') {
    const query = { since: String(view.version) }
    view = (await answer(client.studies[':study'].wait.$get({ param, query }))) as StudyView
  }
  if (output.json) return printJson(output, view)
  output.out.line(studyEnd(output.out, view))
}

/** Forgets a study. */
export async function removeStudy(invocation: Invocation<object>): Promise<void> {
  const { output, args } = invocation
  const client = await connect(invocation)
  const removed = await answer(client.studies[':study'].$delete({ param: { study: args[0] ?? '' } }))
  if (output.json) return printJson(output, removed)
  output.err.line(`${args[0] ?? ''} is forgotten; its output stays`)
}

/** JSON Schema of study files, for editors. */
export async function showSchema({ output }: Invocation<object>): Promise<void> {
  const { studyJsonSchema } = await import('./study-schema.ts')
  output.out.line(JSON.stringify(studyJsonSchema(), null, 2))
}
