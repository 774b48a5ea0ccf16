/** What `swarm run` refuses before anything begins: the flag, the value, and what is accepted. */
import test from 'ava'
import { makePlace, swarm } from './_harness.ts'

const WRONG: Array<[string[], RegExp]> = [
  [['--nods', '2', '--', 'python', 'train.py'], /unknown option '--nods' \(Did you mean --nodes\?\)/],
  [['--nodes', '0', '--', 'python', 'train.py'], /--nodes: '0' is not accepted; use a whole number from 1 to 256/],
  [['--gpus', 'A100:40', '--', 'python', 'train.py'], /--gpus 'A100:40'.*40GB/],
  [['--memory', '4', '--', 'python', 'train.py'], /--memory: '4' is not accepted.*4GB/],
  [['--wait', '10', '--', 'python', 'train.py'], /--wait: '10' is not accepted.*10m/],
  [['--working-dir', 'nowhere', '--', 'python', 'train.py'], /nowhere does not exist/],
  [['--', 'python', 'missing.py'], /missing\.py is not in the working directory/],
  [['--', 'python', '/etc/passwd'], /outside of the working directory/],
  [['--', 'train.py'], /run it with Python/],
  [['--env', 'NOT_SET_ANYWHERE', '--', 'python', 'train.py'], /this variable is not set here/],
  [['--env-file', 'none.env', '--', 'python', 'train.py'], /none\.env: cannot be read \(ENOENT\)/],
  [['--output', 'train.py', '--', 'python', 'train.py'], /train\.py is a file/],
  [[], /there is no program to run/]
]
for (const [args, message] of WRONG) {
  test(`usage: run ${args.join(' ')}`, async (t) => {
    const place = makePlace(t)
    const { code, stdout, stderr } = await swarm(['run', ...args], { cwd: place.workDir, env: place.env })
    t.is(code, 2, stderr)
    t.is(stdout, '')
    t.regex(stderr, message)
  })
}

test('a command whose reader has gone ends quietly', async (t) => {
  const place = makePlace(t)
  const { code, stderr } = await swarm(['run', '--help'], { cwd: place.workDir, env: place.env, unread: true })
  t.deepEqual({ code, stderr }, { code: 141, stderr: '' })
})
