/** Every example, through the code that `npm run example` runs. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exampleNames, loadExample } from './example/find.ts'
import { runExample } from './example/run.ts'
import { NEEDS, test as it } from './local/_stage.ts'

for (const name of exampleNames()) {
  it(`${NEEDS} example ${name}`, async (t) => {
    t.timeout(600_000)
    const dir = mkdtempSync(join(tmpdir(), `swarm-example-${process.pid}-`))
    const lines: string[] = []
    try {
      const { example, folder } = await loadExample(name)
      const report = await runExample({
        name,
        example,
        folder,
        dir: join(dir, 'run'),
        output: join(dir, 'output'),
        news: (news) => void lines.push(`${news.kind}: ${news.text}`)
      })
      for (const { step, what } of report.checks) t.log(`${step}: ${what}`)
      t.true(report.ok, `${report.reason}\n${lines.slice(-40).join('\n')}`)
    } finally {
      rmSync(dir, { recursive: true, force: true })
    }
  })
}
