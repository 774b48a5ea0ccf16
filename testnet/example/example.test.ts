import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test, { type ExecutionContext } from 'ava'
import { exampleNames, examplesFolder, loadExample } from './find.ts'
import { withOutput } from './run.ts'

function folder(t: ExecutionContext, files: Record<string, string>): string {
  const path = mkdtempSync(join(tmpdir(), 'swarm-examples-'))
  t.teardown(() => rmSync(path, { recursive: true }))
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true })
    writeFileSync(join(path, name), text)
  }
  return path
}

test('an example that is not there, or is none, is named with what there is', async (t) => {
  const path = folder(t, { 'one/example.ts': 'export const example = { steps: [] }', 'two/README.md': '' })
  t.deepEqual(exampleNames(path), ['one'])
  await t.throwsAsync(loadExample('three', path), {
    code: 'ERR_EXAMPLE_UNKNOWN',
    message: /no example 'three'; there are: one$/
  })
  await t.throwsAsync(loadExample('two', path), {
    code: 'ERR_EXAMPLE_UNKNOWN',
    message: /its folder has no example\.ts/
  })
  await t.throwsAsync(loadExample('../one', path), { code: 'ERR_EXAMPLE_UNKNOWN' })
  await t.throwsAsync(loadExample('one', path), { code: 'ERR_EXAMPLE_SHAPE' })
})

test('every example loads, says what is seen, and names its steps apart', async (t) => {
  for (const name of exampleNames()) {
    const { example } = await loadExample(name, examplesFolder)
    t.true(example.about.length > 20 && !example.about.endsWith('.'), name)
    t.is(new Set(example.steps.map((step) => step.name)).size, example.steps.length, name)
    t.true(example.network.providers >= 1, name)
  }
})

test('runs write below the example’s own results unless they say where', (t) => {
  t.deepEqual(withOutput(['run', '--nodes', '2', '--', 'x', '--output', 'y'], '/o'), [
    ...['run', '--output', '/o', '--nodes', '2', '--', 'x', '--output', 'y']
  ])
  t.deepEqual(withOutput(['run', '-o', 'here', '--', 'x'], '/o'), ['run', '-o', 'here', '--', 'x'])
  t.deepEqual(withOutput(['run', 'job.yaml'], '/o'), ['run', '--output', '/o', 'job.yaml'])
  t.deepEqual(withOutput(['tune', 'study.yaml'], '/o'), ['tune', '--output', '/o', 'study.yaml'])
  for (const args of [
    ['tune', 'show', 's-1'],
    ['job', 'list'],
    ['data', 'add', 'x']
  ])
    t.is(withOutput(args, '/o'), args)
})
