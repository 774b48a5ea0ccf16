import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ensureOptuna } from '../../../node/tune/environment.ts'
import type { StudyView } from '../../../node/tune/view.ts'
import type { Example } from '../../example/example.ts'

/** A study over three providers, one of which dies. */
export const example: Example = {
  about: 'A study of 30 trials over three providers: Bayesian search, early stopping, and one provider dies',
  network: { providers: 3 },
  steps: [
    {
      name: 'study',
      // Its nodes' networks lead nowhere else: what the searcher needs is fetched before.
      before: async () => void (await ensureOptuna({ onProgress: () => {} })),
      args: ['tune', 'study.yaml', '--json'],
      // The provider of a trial that is well under way: it has a checkpoint of its second rung.
      faults: [
        {
          when: { event: 'job:progress', fits: ({ step }) => Number(step) >= 4 },
          do: 'kill',
          node: 'driver'
        }
      ],
      timeoutMs: 300_000,
      check: ({ stdout, output, lost }, expect) => {
        const study = JSON.parse(stdout) as StudyView
        const { trials, best, asha } = study
        const of = (phase: string): number => trials.filter((trial) => trial.phase === phase).length
        expect(
          'all trials came to an end',
          trials.length === 30 && of('completed') + of('stopped') === 30,
          `${of('completed')} completed, ${of('stopped')} stopped, ${of('failed')} failed`
        )
        const won = trials.find(({ number }) => number === best)
        expect(
          'the best one learned: half the loss of a guess (ln 2), or less',
          (won?.value ?? 9) < Math.LN2 / 2 && won?.step === asha?.max,
          `trial ${best}: ${won?.value}`
        )
        const share = study.steps / (30 * (asha?.max ?? 1))
        expect('most of the work was saved', share <= 0.6, `${Math.round(share * 100)} % of the steps`)
        const moved = trials.filter(({ losses }) => losses > 0)
        expect(
          'a provider died, and its trials went on elsewhere',
          lost.length === 1 && moved.length > 0,
          moved.map(({ number, providers }) => `${number}: ${providers.join(' → ')}`).join('; ')
        )
        expect(
          'it cost each of them at most one rung',
          moved.every(({ redone }) => redone <= 18),
          moved.map(({ redone }) => `${redone} steps`).join(', ')
        )
        for (const name of ['study.svg', 'study.md', 'trials.csv', 'best.json'])
          expect(`${name} is there`, existsSync(join(output, name)))
        expect(
          'the picture shows the best',
          readFileSync(join(output, 'study.svg'), 'utf8').includes(`trial ${best}: `)
        )
      }
    }
  ]
}
