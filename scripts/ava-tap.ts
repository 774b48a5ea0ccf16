/**
 * Loaded into AVA's main process: its TAP writer (supertap 3.0.1) hands errors to a YAML dumper that throws at a field
 * that is undefined, as an error without a stack has, and takes the whole run down instead of one test. Such fields
 * are left out.
 */
import { createRequire } from 'node:module'

interface Dumper {
  safeDump: (value: unknown, options?: object) => string
}

const supertap = import.meta.resolve('supertap')
const yaml = createRequire(supertap)('js-yaml') as Dumper
const dump = yaml.safeDump
yaml.safeDump = (value, options) => dump(value, { ...options, skipInvalid: true })
