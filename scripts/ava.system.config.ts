/** AVA for `*.system.test.ts`: tests with root, Python, WireGuard or several processes; one at a time, they share the machine (suite.ts: in two lanes). */
export default {
  files: ['{proto,protocol,node,testnet,scripts}/**/*.system.test.ts'],
  extensions: ['ts'],
  require: ['./scripts/ava-ended.ts'],
  concurrency: 1,
  serial: true,
  timeout: '3m'
}
