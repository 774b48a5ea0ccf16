import type { Example } from '../../example/example.ts'

/** Data-parallel training in plain Ray, on two of three providers. */
export const example: Example = {
  about: 'An ordinary Ray script on two providers: gradients computed on both, averaged by the driver',
  network: { providers: 3 },
  steps: [
    {
      name: 'train',
      args: ['run', '--nodes', '2', '--cpus', '1', '--memory', '1GB', '--', 'python', 'train.py'],
      check: ({ json, find }, expect) => {
        const { loss, providers } = json('history.json') as { loss: number[]; providers: string[] }
        const [first = 0, last = 0] = [loss[0], loss.at(-1)]
        expect('the loss fell', last < first, `from ${first} to ${last}`)
        expect('two providers computed', new Set(providers).size === 2, providers.join(', '))
        expect('the weights came back', find('weights.npy').length === 1)
      }
    }
  ]
}
