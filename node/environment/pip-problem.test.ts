import test from 'ava'
import { LayerErrorCode } from './errors.ts'
import { explainPip } from './explain.ts'
import { buildPhase } from './pip.ts'
import { indexVersions, pipProblem } from './pip-problem.ts'
import { hostPaths, parsePipConfig } from './pip-settings.ts'
import { lockOfReport } from './report.ts'
import { parseRequirements } from './requirements.ts'

const file = parseRequirements('pandas\nclick<7\ndocopt==0.6.2\nseaborn')
const explain = (output: string, more = {}) => explainPip(pipProblem(output), file, more)

test('a clash names the line, and what Ray’s own environment has', (t) => {
  const error = explain(`ERROR: Cannot install click<7 because these package versions have conflicting dependencies.

The conflict is caused by:
    The user requested click<7
    The user requested (constraint) click==8.5.1

To fix this you could try to:
1. loosen the range of package versions you've specified
ERROR: ResolutionImpossible: for help visit https://pip.pypa.io`)
  t.is(error.code, LayerErrorCode.clash)
  t.is(
    error.message,
    "requirements clash: requirements, line 2: 'click<7' is asked for; Ray's own environment has click==8.5.1"
  )
  t.true(error.isFinal)
  const deep =
    explain(`ERROR: Cannot install seaborn==1 and numpy because these package versions have conflicting dependencies.

The conflict is caused by:
    seaborn 1 depends on numpy<2
    The user requested (constraint) numpy==2.4.6
`)
  t.regex(deep.message, /clash: seaborn 1 depends on numpy<2; Ray's own environment has numpy==2\.4\.6/)
})

const missing = (what: string, versions: string): string =>
  `ERROR: Could not find a version that satisfies the requirement ${what} (from versions: ${versions})\nERROR: No matching distribution found for ${what}`

test('what is missing, what is another version and what is source alone are told apart', (t) => {
  const none = explain(missing('pandas (from -r /build/requirements.txt (line 1))', 'none'))
  t.is(none.code, LayerErrorCode.missing)
  t.is(none.message, "requirements, line 1: 'pandas': there is no such package at this provider’s index")
  const other = explain(missing('click<7', '8.0, 8.1'), { all: ['8.1', '8.0'] })
  t.is(other.message, "requirements, line 2: 'click<7': no such version; newest there: 8.1, 8.0")
  for (const [what, wheels, all] of [
    ['docopt==0.6.2', '0.7', ['0.7', '0.6.2']],
    ['pandas', 'none', ['1.0']]
  ] as const) {
    const source = explain(missing(what, wheels), { all })
    t.is(source.code, LayerErrorCode.sourceOnly)
    t.regex(source.message, /line \d: '\S+': there is only a source package/)
  }
  const byOther = explain(missing('numpy<2 (from seaborn)', '2.4.6'))
  t.regex(byOther.message, /^requirements: 'numpy<2', needed by seaborn \(line 4\): no such version/)
  t.false(explain(missing('torch==2+cpu', '2'), { ofLock: true }).isFinal, 'another provider’s index may have it')
})

test('an index that cannot be reached, a full disk and the unknown are this host’s fault; a wrong hash is not', (t) => {
  const cut = `WARNING: Retrying (Retry(total=0, connect=None)) after connection broken by 'NewConnectionError'\n${missing('pandas', 'none')}`
  for (const [output, code] of [
    [cut, LayerErrorCode.unreachable],
    ['ERROR: Could not install packages due to an OSError: [Errno 28] No space left on device', LayerErrorCode.full],
    ['Traceback (most recent call last):\n  oh', LayerErrorCode.failed]
  ] as const) {
    const error = explain(output)
    t.is(error.code, code)
    t.false(error.isFinal)
  }
  t.regex(explain('Traceback\n  oh').message, /It said last:\nTraceback\n {2}oh/)
  t.notRegex(
    explain('Looking in https://u:p@index.corp/simple\nTraceback').message,
    /index\.corp/,
    'no address goes out'
  )
  const hash = explain(`ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE. If you have updated …
    docopt==0.6.2 from https://files.pythonhosted.org/docopt.whl:
        Expected sha256 aaa
             Got        bbb`)
  t.is(hash.code, LayerErrorCode.hash)
  t.regex(hash.message, /line 3: 'docopt==0\.6\.2'/)
})

test('versions of an index, and lines of a build', (t) => {
  t.deepEqual(indexVersions('WARNING: x\ndocopt (0.6.2)\nAvailable versions: 0.6.2, 0.6.1\n'), ['0.6.2', '0.6.1'])
  t.deepEqual(indexVersions('ERROR: No matching distribution found'), [])
  t.is(
    buildPhase('Downloading torch-2.13.0-cp311-cp311-linux_x86_64.whl (180.2 MB)'),
    'downloading torch 2.13.0 (180.2 MB)'
  )
  t.is(buildPhase('Processing /opt/wheels/tiny_dep-1.2-py3-none-any.whl'), 'unpacking tiny_dep 1.2')
  t.is(buildPhase('Installing collected packages: a, b'), 'installing 2 packages')
  t.is(buildPhase('  Using cached x'), undefined)
})

test('a report is a lock: exact versions with their SHA-256, wheels alone', (t) => {
  const sha256 = 'c'.repeat(64)
  const report = (url: string, archive: object) =>
    JSON.stringify({
      version: '1',
      install: [{ metadata: { name: 'Tiny_Dep', version: '1.2' }, download_info: { url, archive_info: archive } }]
    })
  const entry = { name: 'tiny-dep', version: '1.2', marker: '', hashes: [sha256] }
  t.deepEqual(lockOfReport(report('file:///w/tiny_dep-1.2-py3-none-any.whl', { hashes: { sha256 } })), [entry])
  t.deepEqual(lockOfReport(report('https://h/t.whl', { hash: `sha256=${sha256}` })), [entry], 'older pips')
  t.throws(() => lockOfReport(report('https://h/t.tar.gz', { hashes: { sha256 } })), {
    code: LayerErrorCode.sourceOnly
  })
  t.throws(() => lockOfReport(report('https://h/t.whl', {})), { code: LayerErrorCode.failed })
  t.throws(() => lockOfReport('{"version":"2"}'), { code: LayerErrorCode.failed })
  t.throws(() => lockOfReport('not json'), { code: LayerErrorCode.failed })
})

test('index settings of the host: variables over what is said for install over what is said for all, and nothing else', (t) => {
  const env = parsePipConfig(
    [
      "global.index-url='https://user:secret@index.example/simple'",
      "global.find-links='/opt/wheels\\nfile:///srv/more'",
      "install.timeout='30'",
      "global.timeout='10'",
      ":env:.no-index='1'",
      "global.target='/etc'",
      "download.cert='/x'",
      'nonsense'
    ].join('\n')
  )
  t.deepEqual(env, {
    PIP_INDEX_URL: 'https://user:secret@index.example/simple',
    PIP_FIND_LINKS: '/opt/wheels file:///srv/more',
    PIP_TIMEOUT: '30',
    PIP_NO_INDEX: '1'
  })
  t.deepEqual(
    hostPaths({
      ...env,
      PIP_EXTRA_INDEX_URL: 'file:///opt/pypi/simple/ file:///simple',
      PIP_CERT: '/etc/ssl/x.pem'
    }).sort(),
    ['/opt/pypi', '/opt/wheels', '/simple', '/srv/more']
  )
})
