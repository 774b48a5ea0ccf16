import test from 'ava'

import { environmentText } from './child.ts'
import { FIRST_UID, namesOf, UID_COUNT, uidOf } from './names.ts'
import { membersText } from './nft.ts'

test('names derive from owner and job, fit Linux, and refuse what a tool could misread', (t) => {
  const names = namesOf('ab12', '0123456789', '/var/lib/swarm')
  t.true(names.link.length <= 15)
  t.is(names.namespace, 'swarm-ab12-0123456789')
  t.is(names.cgroup, 'swarm-ab12/0123456789')
  t.is(names.folder, '/var/lib/swarm/jobs/0123456789')
  for (const name of ['', '012345678', '012345678G', '../../..', '0123456789\n']) {
    t.throws(() => namesOf('ab12', name, '/'), { code: 'bad-argument' }, name)
  }
  for (const owner of ['', 'A', 'a-b', 'a/b', 'a'.repeat(17)]) {
    t.throws(() => namesOf(owner, '0123456789', '/'), { code: 'bad-argument' }, owner)
  }
})

test('a uid is the same each time, in its range, and never shared by two jobs of a node', (t) => {
  const uid = uidOf('ab12', '0123456789', new Set())
  t.is(uid, uidOf('ab12', '0123456789', new Set()))
  t.not(uid, uidOf('ab13', '0123456789', new Set()))
  t.true(uid >= FIRST_UID && uid < FIRST_UID + UID_COUNT)
  t.is(uidOf('ab12', '0123456789', new Set([uid])), uid === FIRST_UID + UID_COUNT - 1 ? FIRST_UID : uid + 1)
})

test('the set of members is replaced as one transaction, by family', (t) => {
  t.is(membersText([]).split('\n').length, 3)
  const text = membersText(['100.64.0.1/32', 'fd00::1/128', '100.64.255.1/32'])
  t.regex(text, /add element inet swarm members4 \{ 100\.64\.0\.1, 100\.64\.255\.1 \}/)
  t.regex(text, /add element inet swarm members6 \{ fd00::1 \}/)
})

test('an environment is quoted for the shell, and names no shell can export are refused', (t) => {
  t.is(environmentText({ A: `it's "$x"`, B: '' }), `export A='it'\\''s "$x"'\nexport B=''\n`)
  for (const name of ['', 'A B', '1A', 'A=B', 'A;rm', 'Ä'])
    t.throws(() => environmentText({ [name]: '' }), { code: 'bad-argument' }, name)
  t.throws(() => environmentText({ A: '\0' }), { code: 'bad-argument' })
})
