import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Example } from '../../example/example.ts'

interface Rank {
  rank: number
  world: number
  loss: number[]
  weights: string
}

/** DDP by torchrun on two of three providers. */
export const example: Example = {
  about: 'Plain DistributedDataParallel by torchrun, a process on each of two providers, without a line of Ray',
  network: { providers: 3 },
  steps: [
    {
      name: 'train',
      args: ['run', '--nodes', '2', '--per-node', '--requirements', 'requirements.txt', '--', 'torchrun', 'train.py'],
      check: ({ find, output, stdout }, expect) => {
        const ranks = find('rank.json').map((file) => JSON.parse(readFileSync(join(output, file), 'utf8')) as Rank)
        expect('two processes were one group', ranks.length === 2 && ranks.every(({ world }) => world === 2))
        expect('they end with the same weights', new Set(ranks.map(({ weights }) => weights)).size === 1)
        const { loss = [] } = ranks[0] ?? {}
        const [first = 0, last = 0] = [loss[0], loss.at(-1)]
        expect('the loss fell', last < first * 0.7, `from ${first} to ${last}`)
        expect('the model came back, from rank 0', find('model.pt').length === 1)
        const said = new Set([...stdout.matchAll(/^\[(.+?)\] +rank \d of 2/gm)].map(([, provider]) => provider))
        expect('each rank’s lines stand behind its provider', said.size === 2, [...said].join(', '))
      }
    }
  ]
}
