import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Example } from '../../example/example.ts'

interface Result {
  loss_before: number
  loss_after: number
  base_parameters: number
  adapter_parameters: number
  adapter_bytes: number
  base_unchanged: boolean
}

/** LoRA on one of two providers, from a job file; the adapter comes back. */
export const example: Example = {
  about: 'A small transformer is fine-tuned with low-rank adapters on a provider; the adapter alone comes back',
  network: { providers: 2 },
  steps: [
    {
      name: 'train',
      args: ['run', 'job.yaml'],
      check: ({ json, find, output }, expect) => {
        const { loss_before: before, loss_after: after, ...rest } = json('result.json') as Result
        expect('the loss on unseen questions fell to less than half', after < before / 2, `from ${before} to ${after}`)
        expect('the base model was not touched', rest.base_unchanged)
        const [adapter = ''] = find('adapter.pt')
        const bytes = adapter === '' ? 0 : statSync(join(output, adapter)).size
        expect('the adapter came back', bytes > 0 && bytes === rest.adapter_bytes, `${bytes} bytes`)
        const share = rest.adapter_parameters / rest.base_parameters
        expect('it is a tenth of the base model', share < 0.1, `${(100 * share).toFixed(1)} %`)
        expect('nothing but it and the losses came back', find('*.pt').length === 1)
      }
    }
  ]
}
