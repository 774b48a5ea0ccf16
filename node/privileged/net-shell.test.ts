import test from 'ava'

import { PrivilegedError } from './error.ts'
import { scriptText } from './net-shell.ts'

const hasTools = process.platform === 'linux'
const linux = hasTools ? test : test.skip

linux(
  '[needs linux] commands are quoted, read their own input and nothing else, and stop at the first that fails',
  (t) => {
    const text = scriptText(7, [
      { argv: ['env', "it's", '$(id)', 'a b'] },
      { argv: ['env', 'cat'], input: 'one $HOME\ntwo\n' }
    ])
    t.regex(text, /^\(\nset -e\n'\S*\/env' 'it'\\''s' '\$\(id\)' 'a b' <\/dev\/null\n/)
    t.regex(text, /'\S*\/env' 'cat' <<'swarm-input-7-1'\none \$HOME\ntwo\nswarm-input-7-1\n\) 2>&1\n/)
    t.true(text.endsWith("printf '\\nswarm-done %s %s\\n' 7 $?\n"))
  }
)

linux('[needs linux] input that would end itself is refused', (t) => {
  const error = t.throws(() => scriptText(1, [{ argv: ['env'], input: 'a\nswarm-input-1-0\nenv id' }]), {
    instanceOf: PrivilegedError
  })
  t.is(error?.code, 'bad-argument')
})
