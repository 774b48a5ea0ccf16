/** From what a person types to one job: its id, the beginning of it, or its name. */
import { answer, type ApiClient } from '../../http/client.ts'
import { UsageError } from '../errors.ts'

/** Shortest beginning of an id that is taken for one: `j-` and two digits. */
const SHORTEST = 4

/** The id. A name means the latest job of that name. @throws UsageError when nothing or more than one job is meant */
export async function resolveJob(client: ApiClient, text: string | undefined): Promise<string> {
  const word = text ?? ''
  if (/^j-[0-9a-f]{16}$/.test(word)) return word
  const { jobs } = await answer(client.jobs.$get())
  const begun = word.length >= SHORTEST ? jobs.filter(({ job }) => job.startsWith(word)) : []
  if (begun.length === 1 && begun[0] !== undefined) return begun[0].job
  if (begun.length > 1)
    throw new UsageError(
      `'${word}' is the beginning of ${begun.length} jobs: ${begun.map(({ job }) => job).join(', ')}`
    )
  const named = jobs.filter(({ name }) => name === word).sort((a, b) => b.submittedAt - a.submittedAt)
  if (named[0] !== undefined) return named[0].job
  throw new UsageError(
    `no job '${word}'`,
    '`swarm job list` shows the jobs of this node; give an id, the beginning of one, or a name'
  )
}
