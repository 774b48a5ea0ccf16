/** `swarm data`: data sets that this node knows by name. */
import { resolve } from 'node:path'
import { answer } from '../http/client.ts'
import type { Invocation } from './command.ts'
import { connect } from './connect.ts'
import { table } from './format/table.ts'
import { plain } from './format/text.ts'
import { bytes, count } from './format/units.ts'
import { printJson } from './output.ts'

/** Names a file or folder; reads all of it once. */
export async function addData(invocation: Invocation<unknown>): Promise<void> {
  const { args, output } = invocation
  const [name = '', path = ''] = args
  const client = await connect(invocation)
  const set = await answer(client.data.$post({ json: { name, path: resolve(path) } }))
  if (output.json) return printJson(output, set)
  output.out.line(`${set.name}  ${plain(set.path)}  ${count(set.files, 'file')}, ${bytes(set.sizeBytes)}`)
  output.err.line(output.err.colors.dim(`use it with: swarm run --data ${set.name} -- …`))
}

/** Prints the sets that have a name. */
export async function listData(invocation: Invocation<unknown>): Promise<void> {
  const { output } = invocation
  const { sets, cache } = await answer((await connect(invocation)).data.$get())
  if (output.json) return printJson(output, { sets, cache })
  const { out, err } = output
  const columns = [
    { head: 'NAME' },
    { head: 'SIZE', right: true },
    { head: 'FILES', right: true },
    { head: 'STATE' },
    { head: 'PATH' }
  ]
  const rows = sets.map(({ name, sizeBytes, files, state, path, problem }) => [
    name,
    bytes(sizeBytes),
    String(files),
    state === 'ready' ? out.colors.green(state) : out.colors.red(state),
    problem === '' || state === 'changed' ? plain(path) : plain(problem)
  ])
  if (rows.length === 0) err.line('no data set has a name yet; name one: swarm data add corpus ./corpus')
  else out.line(table(out, columns, rows))
  const kept = `${bytes(cache.usedBytes)} of jobs that ran here are kept, at most ${bytes(cache.maxBytes)}`
  if (cache.usedBytes > 0) err.line(err.colors.dim(kept))
}

/** Forgets a name. */
export async function removeData(invocation: Invocation<unknown>): Promise<void> {
  const { args, output } = invocation
  const [name = ''] = args
  const client = await connect(invocation)
  await answer(client.data[':name'].$delete({ param: { name } }))
  if (output.json) return printJson(output, { removed: name })
  output.err.line(`${name} is forgotten; its files stay where they are`)
}
