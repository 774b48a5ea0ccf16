import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import test from 'ava'
import { ConfigError, nearestName } from './errors.ts'
import { patchConfigFile, readConfigFile } from './file.ts'
import { formatDuration, isAddress, parseDuration } from './kinds.ts'
import { loadConfig, resolveConfig } from './load.ts'
import { configOptions, givenFlags, listConfig } from './options.ts'
import { configFileOf, swarmPaths } from './paths.ts'
import { defaultOf, settingOf } from './setting.ts'
import { CONFIG_KEYS, CONFIG_TABLE, flagOf, variableOf } from './table.ts'

const PEER = '12D3KooWD3eckifWpRn9wQpMG9R9hX3sD158z7EqHWmweQAJU5SA'
const env = (settings: Record<string, string>): { env: NodeJS.ProcessEnv } => ({
  env: { HOME: '/home/ann', ...settings }
})

test('defaults hold without any input, and depend on HOME alone', (t) => {
  const { config, sources, warnings } = resolveConfig(env({}))
  t.is(config.dataDir, '/home/ann/.local/share/swarm')
  t.deepEqual(config.listen, ['/ip4/0.0.0.0/tcp/4101'])
  t.deepEqual(config.meshPorts, { first: 51_820, last: 51_899 })
  t.deepEqual(config.allow, [])
  t.is(config.gpuIds, undefined)
  t.is(config.maxArchiveMib, 512)
  t.true(Object.values(sources).every((source) => source === 'default'))
  t.deepEqual(warnings, [])
})

test('flags count before variables, variables before the file, and empty variables not at all', (t) => {
  const file = { region: 'file', name: 'file', network: 'file', logLevel: 'warn' }
  const variables = { SWARM_REGION: 'env', SWARM_NAME: 'env', SWARM_LOG_LEVEL: '' }
  const { config, sources } = resolveConfig({ ...env(variables), file, flags: { region: 'flag', cpus: undefined } })
  t.like(config, { region: 'flag', name: 'env', network: 'file', logLevel: 'warn', profile: 'public' })
  t.like(sources, { region: 'flag', name: 'environment', network: 'file', logLevel: 'file', profile: 'default' })
})

test('every value reads from text', (t) => {
  const { config } = resolveConfig(
    env({
      SWARM_LISTEN: '/ip4/127.0.0.1/tcp/0, /ip6/::1/tcp/4101',
      SWARM_BOOTSTRAP: `/dns/gpu.example.org/tcp/4101/p2p/${PEER}`,
      SWARM_ALLOW: `${PEER},${PEER}`,
      SWARM_GPU_IDS: '0,GPU-5d5b1c9e-0001-0002-0003-000000000004',
      SWARM_CLAIM_GPUS: 'A100:80GB:2',
      SWARM_MDNS: 'off',
      SWARM_MESH_PORTS: '40000-40010',
      SWARM_RETENTION_MS: '36h',
      SWARM_DATA_DIR: '~/swarm'
    })
  )
  t.deepEqual(config.listen, ['/ip4/127.0.0.1/tcp/0', '/ip6/::1/tcp/4101'])
  t.deepEqual(config.allow, [PEER])
  t.deepEqual(config.gpuIds, ['0', 'GPU-5d5b1c9e-0001-0002-0003-000000000004'])
  t.like(config, { mdns: false, meshPorts: { first: 40_000, last: 40_010 }, retentionMs: 129_600_000 })
  t.true(config.dataDir.endsWith('/swarm'))
})

test('a value that is not accepted is named with its field and with what is', (t) => {
  const wrong: [string, string][] = [
    ['SWARM_MESH_PORTS', '51899-51820'],
    ['SWARM_LISTEN', '0.0.0.0:4101'],
    ['SWARM_LISTEN', '/ip4/0.0.0.0/udp/4101/quic-v1'],
    ['SWARM_BOOTSTRAP', '/ip4/192.0.2.7/tcp/4101'],
    ['SWARM_ALLOW', 'everyone'],
    ['SWARM_GPU_IDS', 'first'],
    ['SWARM_CLAIM_GPUS', 'A100:80:2'],
    ['SWARM_REGION', 'Europe!'],
    ['SWARM_MDNS', 'perhaps'],
    ['SWARM_CPUS', '2.5'],
    ['SWARM_MEMORY_MIB', '999999999'],
    ['SWARM_RETENTION_MS', '3 weeks'],
    ['SWARM_PROFILE', 'private']
  ]
  for (const [variable, value] of wrong) {
    const error = t.throws(() => resolveConfig(env({ [variable]: value })), {
      instanceOf: ConfigError,
      code: 'ERR_CONFIG'
    })
    t.true(error?.message.startsWith(`${variable}: '${value}' is not accepted; use `), error?.message)
    t.true((error?.accepted.length ?? 0) > 0)
  }
  t.regex(t.throws(() => resolveConfig({ flags: { meshPorts: '1-2' } }))?.message ?? '', /^--mesh-ports: '1-2'/)
  t.regex(
    t.throws(() => resolveConfig({ file: { cpus: 'two' }, fileName: '/c.json' }))?.message ?? '',
    /^cpus in \/c\.json: 'two'/
  )
})

test('an unknown SWARM_ variable is an error that names the nearest', (t) => {
  t.regex(
    t.throws(() => resolveConfig(env({ SWARM_BOOTSTRP: 'x' })))?.message ?? '',
    /^SWARM_BOOTSTRP: there is no such setting; use SWARM_BOOTSTRAP, the nearest/
  )
  t.regex(t.throws(() => resolveConfig(env({ SWARM_Z: 'x' })))?.message ?? '', /one of SWARM_DATA_DIR, /)
  t.notThrows(() => resolveConfig(env({ SWARM_OUTPUT: '/ray/output', SWARM_RANK: '0', OTHER: 'x' })))
})

test('the nearest name is near', (t) => {
  t.is(nearestName('maxArchivMib', CONFIG_KEYS), 'maxArchiveMib')
  t.is(nearestName('colour', CONFIG_KEYS), undefined)
})

test('addresses are what this node can dial and listen on', (t) => {
  for (const good of [
    '/ip4/1.2.3.4/tcp/1',
    '/ip6/fd00::1/tcp/65535',
    '/dns4/a-b.example/tcp/80',
    `/ip4/1.2.3.4/tcp/1/p2p/${PEER}`
  ]) {
    t.true(isAddress(good, false), good)
  }
  for (const bad of [
    '',
    '/',
    'ip4/1.2.3.4/tcp/1',
    '/ip4/1.2.3/tcp/1',
    '/ip4/1.2.3.4/tcp/65536',
    '/ip4/1.2.3.4/tcp/',
    '/dns/-a/tcp/1',
    '/ip4/1.2.3.4/tcp/1/p2p/x',
    '/ip4/1.2.3.4/tcp/1/ws'
  ]) {
    t.false(isAddress(bad, false), bad)
  }
})

test('durations read back as they were written', (t) => {
  for (const ms of [0, 1, 1500, 60_000, 90_000, 5_400_000, 86_400_000]) t.is(parseDuration(formatDuration(ms)), ms)
  t.is(parseDuration('1.5h'), 5_400_000)
  t.true(Number.isNaN(parseDuration('h')))
})

test('config.json: unknown keys and other settings survive a change, and are named', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'swarm-config-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'deep', 'config.json')
  t.deepEqual(readConfigFile(path), {})
  patchConfigFile(path, { region: 'eu', meshPorts: { first: 2000, last: 2001 }, allow: ['*'] })
  t.is(statSync(path).mode & 0o777, 0o600)
  const written = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  writeFileSync(path, JSON.stringify({ ...written, fromTheFuture: { deep: true } }))
  patchConfigFile(path, { region: undefined, cpus: 1 })
  const file = readConfigFile(path)
  t.deepEqual(file, { meshPorts: '2000-2001', allow: ['*'], fromTheFuture: { deep: true }, cpus: 1 })
  const { config, warnings } = resolveConfig({ file })
  t.like(config, { meshPorts: { first: 2000, last: 2001 }, allow: ['*'], cpus: 1, region: '' })
  t.regex(warnings.join(), /fromTheFuture/)
  t.throws(() => patchConfigFile(path, { cpus: -1 }), { instanceOf: ConfigError })
  t.deepEqual(readConfigFile(path), file)
})

test('each data folder has its own config.json, which cannot name another', (t) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'swarm-config-'))
  t.teardown(() => rmSync(dataDir, { recursive: true }))
  writeFileSync(configFileOf(dataDir), JSON.stringify({ region: 'eu', dataDir: '/elsewhere' }))
  const { config, file, sources } = loadConfig({ dataDir }, { HOME: '/home/ann', SWARM_NAME: 'one' })
  t.like(config, { dataDir, region: 'eu', name: 'one' })
  t.like(sources, { dataDir: 'flag', region: 'file' })
  t.is(file, join(dataDir, 'config.json'))
})

test('a damaged config.json says what to do', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'swarm-config-'))
  t.teardown(() => rmSync(folder, { recursive: true }))
  const path = join(folder, 'config.json')
  for (const text of ['{', '[]', 'null', '']) {
    writeFileSync(path, text)
    t.throws(() => readConfigFile(path), { instanceOf: ConfigError, message: /or delete the file/ }, text)
  }
})

test('folders follow XDG, and relative values of its variables are ignored', (t) => {
  const paths = swarmPaths({ HOME: '/home/ann', XDG_DATA_HOME: '/data', XDG_CACHE_HOME: 'relative' })
  t.deepEqual(paths, {
    dataDir: '/data/swarm',
    stateDir: '/home/ann/.local/state/swarm',
    cacheDir: '/home/ann/.cache/swarm'
  })
})

test('variables and flags follow from the key, defaults are accepted values, and the listing reads back', (t) => {
  t.is(variableOf('priceMicroPerGpuHour'), 'SWARM_PRICE_MICRO_PER_GPU_HOUR')
  t.is(flagOf('meshPorts'), '--mesh-ports')
  t.is(flagOf('mdns'), '--no-mdns')
  for (const key of CONFIG_KEYS) {
    const value = defaultOf(key, { HOME: '/home/ann' })
    const { kind } = settingOf(key)
    t.regex(CONFIG_TABLE[key].description, /^\S.*[^.]$/)
    if (value === undefined || value === '') continue
    t.deepEqual(kind.schema.parse(kind.write(value as string)), value, key)
  }
})

test('flags for a command: every setting once, and only given ones count', (t) => {
  t.deepEqual(
    configOptions(['mdns', 'meshPorts']).map(({ key, flags }) => [key, flags]),
    [
      ['mdns', '--no-mdns'],
      ['meshPorts', '--mesh-ports <FIRST-LAST>']
    ]
  )
  const given = givenFlags({
    opts: () => ({ mdns: true, region: 'eu', dryRun: true }),
    getOptionValueSource: (name) => (name === 'mdns' ? 'default' : 'cli')
  })
  t.deepEqual(given, { region: 'eu' })
})

test('the listing shows every setting, its value and where it comes from', (t) => {
  const rows = listConfig(resolveConfig(env({ SWARM_REGION: 'eu' })))
  t.is(rows.length, CONFIG_KEYS.length)
  t.like(
    rows.find((row) => row.key === 'region'),
    { value: 'eu', source: 'environment', flag: '--region' }
  )
  t.like(
    rows.find((row) => row.key === 'gpuIds'),
    { value: 'all', source: 'default' }
  )
})
