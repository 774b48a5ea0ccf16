import test from 'ava'
import {
  checkLockfile,
  completeLockfile,
  type Lockfile,
  missingOptional,
  platformOf,
  readLockfile
} from './lockfile.ts'

const gossip = { name: '@libp2p/gossipsub', version: '17.1.1' }

test('the lockfile of this repository is sound', (t) => {
  t.deepEqual(checkLockfile(readLockfile()), [])
})

test('the old gossipsub package is refused, and so is a version before the fix', (t) => {
  t.regex(checkLockfile({ packages: {} })[0] ?? '', /npm:@libp2p\/gossipsub@17\.1\.1/)
  for (const entry of [{ version: '14.1.2' }, { name: '@libp2p/gossipsub', version: '17.1.0' }]) {
    const packages = { 'node_modules/@chainsafe/libp2p-gossipsub': entry }
    t.regex(checkLockfile({ packages })[0] ?? '', /npm:@libp2p\/gossipsub@17\.1\.1/)
  }
  t.deepEqual(
    checkLockfile({ packages: { 'node_modules/@chainsafe/libp2p-gossipsub': { ...gossip, version: '18.0.0' } } }),
    []
  )
})

test('optional packages of other platforms are completed from their names', (t) => {
  const lock: Lockfile = {
    packages: {
      'node_modules/@chainsafe/libp2p-gossipsub': gossip,
      'node_modules/lint': { version: '1.0.0', dev: true, optionalDependencies: { '@lint/darwin-arm64': '1.0.0' } }
    }
  }
  t.regex(checkLockfile(lock)[0] ?? '', /lacks @lint\/darwin-arm64/)
  const fixed = completeLockfile(lock)
  t.deepEqual(missingOptional(fixed), [])
  t.deepEqual(fixed.packages['node_modules/@lint/darwin-arm64'], {
    version: '1.0.0',
    dev: true,
    optional: true,
    cpu: ['arm64'],
    os: ['darwin']
  })
})

test('a name says its platform, or is refused', (t) => {
  t.deepEqual(platformOf('@x/binding-linux-arm-musleabihf'), { cpu: ['arm'], libc: ['musl'], os: ['linux'] })
  t.deepEqual(platformOf('@x/binding-win32-x64-msvc'), { cpu: ['x64'], os: ['win32'] })
  t.throws(() => platformOf('fsevents'), { message: /by hand/ })
})
