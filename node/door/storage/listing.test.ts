import test from 'ava'
import type { StorageEntry } from './entry.ts'
import { SortedKeys } from './keys.ts'
import { listFolder } from './listing.ts'

/** A store of these keys; what is in a folder by hand is looked up slowly, to be compared with. */
function storeOf(keys: readonly string[]) {
  const sorted = new SortedKeys()
  const entries = new Map<string, StorageEntry>()
  for (const [at, key] of keys.entries()) {
    sorted.add(key)
    entries.set(key, { key, sha256: key.endsWith('/') ? '' : 'a'.repeat(64), sizeBytes: 1, at: at + 1 })
  }
  return { sorted, below: (prefix: string) => sorted.below(prefix), get: (key: string) => entries.get(key), entries }
}

const shown = (store: ReturnType<typeof storeOf>, folder: string, deep: boolean): string[] =>
  [...listFolder(store, folder, deep)].map(({ name, type, mtime }) => `${name}${type === 'file' ? '' : '/'} ${mtime}`)

test('a folder shows each name once: files, folders that were made, and those that are there for what is in them', (t) => {
  const store = storeOf(['run/b/x', 'run/b/y', 'run/a!', 'run/a/z/deep', 'run/made/', 'run/made/in', 'run/', 'runs'])
  t.deepEqual(shown(store, 'run/', false), ['run/a! 3', 'run/a/ 0', 'run/b/ 0', 'run/made/ 5'])
  t.deepEqual(shown(store, 'run/', true), [
    'run/a! 3',
    'run/a/ 0',
    'run/a/z/ 0',
    'run/a/z/deep 4',
    'run/b/ 0',
    'run/b/x 1',
    'run/b/y 2',
    'run/made/ 5',
    'run/made/in 6'
  ])
  t.deepEqual(shown(store, '', false), ['run/ 7', 'runs 8'])
  t.deepEqual(shown(store, 'run/made/in/', false), [])
})

test('keys below a prefix, against looking at all of them', (t) => {
  const seed = Math.floor(Math.random() * 2 ** 31)
  t.log(`seed ${seed}`)
  let state = seed
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return (state >>> 8) % below
  }
  const sorted = new SortedKeys()
  const all = new Set<string>()
  const word = (): string => Array.from({ length: 1 + next(4) }, () => 'ab/!é'[next(5)]).join('')
  for (let step = 0; step < 2000; step++) {
    const key = word()
    if (next(3) === 0) {
      sorted.delete(key)
      all.delete(key)
    } else {
      sorted.add(key)
      all.add(key)
    }
    const prefix = next(4) === 0 ? '' : word()
    const expected = [...all].filter((each) => each.startsWith(prefix)).sort()
    t.deepEqual(sorted.below(prefix), expected)
    t.is(sorted.hasBelow(prefix), expected.length > 0)
    t.is(sorted.size, all.size)
  }
})

test('what is removed while a listing goes on is left out', (t) => {
  const store = storeOf(['a', 'b', 'c'])
  const names: string[] = []
  for (const { name } of listFolder(store, '', true)) {
    names.push(name)
    store.sorted.delete('b')
    store.entries.delete('b')
  }
  t.deepEqual(names, ['a', 'c'])
})
