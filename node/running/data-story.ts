/** How far the data sets of a job are, as each member of its last attempt says. */
import type { JobData } from '../data/own-sets.ts'
import type { JobDataView } from '../data/progress.ts'
import type { JobView } from '../node.ts'
import type { TransferClient } from '../transfer/client.ts'

/** How long the members have to tell. */
const MEMBERS_MS = 2_000

/** Empty for a job without data sets; a member that does not answer has no progress. */
export async function dataStory(
  view: Pick<JobView, 'job' | 'attempt' | 'members'>,
  data: readonly JobData[],
  client: Pick<TransferClient, 'fetchData'>
): Promise<JobDataView[]> {
  if (data.length === 0) return []
  const signal = AbortSignal.timeout(MEMBERS_MS)
  const told = await Promise.all(
    view.members
      .filter(({ epoch }) => epoch > 0)
      .map(async ({ peer, name }) => {
        const sets = await client.fetchData(peer, view.job, view.attempt, signal).catch(() => [])
        return { peer, name, sets }
      })
  )
  return data.map(({ name, root, sizeBytes }) => ({
    name,
    path: root,
    sizeBytes,
    members: told.map((member) => {
      const progress = member.sets.find((set) => set.name === name)
      return { peer: member.peer, name: member.name, ...(progress === undefined ? {} : { progress }) }
    })
  }))
}
