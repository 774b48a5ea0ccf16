import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { JobDataView } from '../../../node/data/progress.ts'
import { answer } from '../../../node/http/client.ts'
import type { Example, StepRun } from '../../example/example.ts'
import type { ExampleNetwork } from '../../example/network.ts'
import { command } from '../../local/command.ts'
import type { NodePlan } from '../../local/plan.ts'
import { inNamespace } from '../../local/process.ts'

interface Result {
  members: number
  rows: number
  first_batch_s: number
  here_at_first_batch: number
  all_s: number
  accuracy: number
}

const SEED = '7'
const ROWS = 24 * 20_000
/** What leaves the requester: the data set takes two minutes, or more than Ray Data takes to a first batch on any machine. */
const SLOW = '4mbit'
/** Its line from the first batch on: what was to be seen is seen. */
const FASTER = '24mbit'
const run = (...args: string[]): string[] => [
  'run',
  '--memory',
  '1500MiB',
  '--requirements',
  'requirements.txt',
  ...args
]
const madeIn = ({ scratch }: ExampleNetwork): string => join(scratch, 'made')

/** The folder of shards that came back from whichever provider made it. */
function corpus(network: ExampleNetwork): string {
  const [provider = ''] = readdirSync(madeIn(network)).filter((name) => name !== 'log.txt')
  return join(madeIn(network), provider, 'corpus')
}

const train = (network: ExampleNetwork): string[] =>
  run('--nodes', '2', '--data', `corpus=${corpus(network)}`, '--', 'python', 'train.py', SEED)

/** Bytes that all members fetched, from anybody and from each other, and the set's size. */
async function fetched({ network, jobs }: StepRun): Promise<{ bytes: number; fromMembers: number; size: number }> {
  const job = jobs.at(-1) ?? ''
  const { data } = (await answer(network.client.jobs[':job'].story.$get({ param: { job } }))) as { data: JobDataView[] }
  const told = data.flatMap(({ members }) => members.flatMap(({ progress }) => progress ?? []))
  if (told.length !== 2) throw new Error(`${told.length} members told how far their data is`)
  return {
    bytes: told.reduce((sum, { fetchedBytes }) => sum + fetchedBytes, 0),
    fromMembers: told.reduce((sum, { fromMembersBytes }) => sum + fromMembersBytes, 0),
    size: data[0]?.sizeBytes ?? 0
  }
}

async function shape({ namespace }: NodePlan, how: 'add' | 'change', rate: string): Promise<void> {
  const limit = ['tbf', 'rate', rate, 'burst', '128kb', 'latency', '200ms']
  const [file = '', ...args] = inNamespace(namespace, ['tc', 'qdisc', how, 'dev', 'eth0', 'root', ...limit])
  await command(file, args)
}

/** A data set on the requester's disk that streams to two providers while they train on it. */
export const example: Example = {
  about:
    'A Parquet data set on the requester’s disk streams to two providers while they train; the second run has it cached',
  network: { providers: 2 },
  steps: [
    {
      name: 'make',
      args: (network) => run('--output', madeIn(network), '--', 'python', 'make.py', SEED),
      check: ({ network }, expect) => {
        const shards = readdirSync(corpus(network)).filter((name) => name.endsWith('.parquet'))
        expect('24 shards came back', shards.length === 24, shards.join(' '))
      }
    },
    {
      name: 'train',
      before: async ({ requester }) => await shape(requester, 'add', SLOW),
      faults: [
        {
          when: { event: 'job:progress' },
          do: async ({ requester }) => await shape(requester, 'change', FASTER),
          what: `the requester's line is ${FASTER} now`
        }
      ],
      args: train,
      check: async (step, expect) => {
        const result = step.json('result.json') as Result
        expect(
          'every row was read once, by two members',
          result.rows === ROWS && result.members === 2,
          JSON.stringify(result)
        )
        expect(
          'training began before half of the data was there',
          result.here_at_first_batch < 0.5,
          JSON.stringify(result)
        )
        expect('the model learned', result.accuracy > 0.9, String(result.accuracy))
        const { bytes, fromMembers, size } = await fetched(step)
        expect('each member has all of it', bytes >= 2 * size, `${bytes} of ${2 * size} bytes`)
        expect('and a part of it from the other', fromMembers > size / 4, `${fromMembers} bytes`)
      }
    },
    {
      name: 'again',
      args: train,
      check: async (step, expect) => {
        expect('every row was read', (step.json('result.json') as Result).rows === ROWS)
        const { bytes, size } = await fetched(step)
        expect('the second run fetched nothing', bytes <= 0.01 * size, `${bytes} bytes`)
      }
    },
    { name: 'show', args: async ({ client }) => ['job', 'show', (await answer(client.jobs.$get())).jobs[0]?.job ?? ''] }
  ]
}
