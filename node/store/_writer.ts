/** Child process of `store.test.ts`: appends until it is killed, and says after each how many are on disk. */
import { openStore } from './store.ts'

const store = await openStore({ dir: process.argv[2]! })
await store.recover({ initial: () => 0, apply: (state) => state })
for (let i = 1; ; i++) {
  await store.journal.append([{ type: 'added', value: 1 }])
  process.stdout.write(`${i}\n`)
}
