import type { Example } from '../../example/example.ts'

/** Epochs after which the provider is killed: enough for checkpoints to be there, and some left to do. */
const KILL_AFTER = 4
const EPOCHS = 16

interface Epoch {
  epoch: number
  loss: number
  workers: number
}

/** Ray Train on two providers, one of which dies. */
export const example: Example = {
  about:
    'Ray Train on two providers with checkpoints in the run’s storage; one is killed, and the run goes on on the other',
  network: { providers: 2, memoryMib: 3000 },
  steps: [
    {
      name: 'train',
      args: [
        ...['run', '--nodes', '2', '--min-nodes', '1', '--cpus', '1', '--memory', '2GB'],
        ...['--requirements', 'requirements.txt', '--env', 'EPOCHS', '--', 'python', 'train.py']
      ],
      env: { EPOCHS: String(EPOCHS) },
      faults: [
        {
          when: { event: 'job:progress', fits: ({ step }) => Number(step) >= KILL_AFTER },
          do: 'kill',
          node: 'other'
        }
      ],
      check: ({ json, events, find }, expect) => {
        const history = json('history.json') as Epoch[]
        const workers = history.map((one) => one.workers)
        expect('every epoch is there once', history.every(({ epoch }, at) => epoch === at) && history.length === EPOCHS)
        expect('it began on two and ended on one', workers[0] === 2 && workers.at(-1) === 1, workers.join(' '))
        const [first, last] = [history[0]?.loss ?? 0, history.at(-1)?.loss ?? 1]
        expect('the loss fell', last < first / 5, `from ${first} to ${last}`)
        expect('the last checkpoint came back', find('state.pt').length === 1)
        const reported = events.filter(({ event }) => event === 'job:progress').map(({ step }) => Number(step))
        expect('the requester was told of the last epoch', reported.at(-1) === EPOCHS - 1, reported.join(' '))
      }
    }
  ]
}
