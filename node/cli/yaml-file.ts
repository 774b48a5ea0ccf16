/**
 * Files of YAML that people write (job files, study files): read against a zod schema, and every mistake told with file,
 * line and field, and with what is accepted. The schema's own messages are that last part: give each field one.
 */
import { readFileSync } from 'node:fs'
import { relative, resolve } from 'node:path'
import { type Document, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { nearestName } from '../config/errors.ts'
import { UsageError } from './errors.ts'

/** Longest file that is read: one of a megabyte is no hand's work. */
const MAX_BYTES = 1 << 20
const EXAMPLE = '  nodes: 2\n  command: python train.py'

/** A place in a file: keys and indices from the root. */
export type YamlPath = ReadonlyArray<string | number>

/** How a file is read. */
export interface YamlOptions {
  /** Fields (from the root, dots between them) whose scalars are taken as they are written: `3.10` stays `3.10`, `1e-3` stays `1e-3`. */
  asWritten?: readonly string[]
  /** Fields whose values no message may show. */
  secret?: readonly string[]
  /** What a file of its kind begins with, for one that is no map. */
  example?: string
  /** Where a field may be one of several things, tell the mistake inside of the one that was meant. */
  intoAlternatives?: boolean
}

/** A file as read; `at` is `FILE:LINE: FIELD` of a place, for messages about what it says. */
export interface YamlFile<T> {
  value: T
  at: (path: YamlPath) => string
}

/**
 * Reads a file.
 * @throws UsageError for one that cannot be read, is no YAML, or is not as the schema says: the first mistake
 */
export function readYamlFile<T>(file: string, schema: z.ZodType<T>, options: YamlOptions = {}): YamlFile<T> {
  const name = relative('.', resolve(file)) || file
  const lines = new LineCounter()
  const document = parseDocument(readText(file), { lineCounter: lines, prettyErrors: false, uniqueKeys: true })
  const [error] = document.errors
  if (error !== undefined)
    throw new UsageError(`${name}:${lines.linePos(error.pos[0]).line}: this is no YAML: ${firstLine(error.message)}`)
  for (const field of options.asWritten ?? []) keepWriting(document.getIn(field.split('.'), true))
  const value: unknown = document.toJS({ maxAliasCount: 100 })
  const lineOf = (path: YamlPath): number => lines.linePos(offsetOf(document, path)).line
  const at = (path: YamlPath): string => `${name}:${lineOf(path)}: ${path.join('.')}`
  if (value === null || typeof value !== 'object' || Array.isArray(value))
    throw new UsageError(`${name}: a map of fields is expected, like\n${options.example ?? EXAMPLE}`)
  const read = schema.safeParse(value)
  if (read.success) return { value: read.data, at }
  const issues = options.intoAlternatives === true ? read.error.issues.flatMap(inside) : read.error.issues
  throw mistake(issues, value, { at, schema, secret: options.secret ?? [] })
}

function readText(file: string): string {
  try {
    const bytes = readFileSync(file)
    if (bytes.length <= MAX_BYTES) return bytes.toString('utf8')
  } catch (cause) {
    throw new UsageError(`${file} cannot be read (${(cause as NodeJS.ErrnoException).code})`, '', { cause })
  }
  throw new UsageError(`${file} is larger than 1 MiB: this is no file of settings`)
}

/** Turns numbers and booleans of a field into the text that stands in the file. */
function keepWriting(node: unknown): void {
  if (isScalar(node) && (typeof node.value === 'number' || typeof node.value === 'boolean')) {
    node.value = node.source ?? String(node.value)
  } else if (isSeq(node)) node.items.forEach(keepWriting)
  else if (isMap(node)) node.items.forEach((pair) => keepWriting(pair.value))
}

/** Where a place begins; of a key that is there its own place, of one that is not its parent's. */
function offsetOf(document: Document, path: YamlPath): number {
  for (let length = path.length; length > 0; length--) {
    const key = path[length - 1]
    const parent: unknown = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true)
    const pair = isMap(parent) ? parent.items.find((one) => isScalar(one.key) && one.key.value === key) : undefined
    const node = isPair(pair) ? pair.key : document.getIn(path.slice(0, length), true)
    const start = isNode(node) ? node.range?.[0] : undefined
    if (start !== undefined) return start
  }
  return 0
}

interface Told {
  at: (path: YamlPath) => string
  schema: z.ZodType
  secret: readonly string[]
}

function mistake(issues: z.core.$ZodIssue[], value: unknown, { at, schema, secret }: Told): UsageError {
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0]
  const path = (issue?.path ?? []) as YamlPath
  if (issue?.code === 'unrecognized_keys') {
    const [key = ''] = issue.keys
    const known = keysAt(schema, path)
    const nearest = nearestName(key, known)
    const said = nearest === undefined ? `accepted are ${known.join(', ')}` : `did you mean ${nearest}?`
    return new UsageError(`${at([...path, key])}: there is no such field; ${said}`)
  }
  const found = path.reduce<unknown>((within, key) => (within as Record<string | number, unknown> | null)?.[key], value)
  const shown = secret.some((field) => `${path.join('.')}.`.startsWith(`${field}.`))
    ? 'this value'
    : shorten(JSON.stringify(found) ?? 'nothing')
  return new UsageError(`${at(path)}: ${shown} is not accepted; use ${issue?.message ?? 'something else'}`)
}

/** Of alternatives that all fail, the mistakes within the one that got furthest; its own where none got inside. */
export function inside(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue]
  const within = issue.errors
    .map((issues) => issues.map((one) => ({ ...one, path: [...issue.path, ...one.path] })).flatMap(inside))
    .filter(
      ([first]) => first !== undefined && (first.path.length > issue.path.length || first.code === 'unrecognized_keys')
    )
  return within[0] ?? [issue]
}

/** Names of the fields that an object in a schema has. */
function keysAt(schema: z.ZodType, path: YamlPath): string[] {
  let here: unknown = schema
  // A list is seen through to what its elements are.
  for (const key of path)
    if (typeof key === 'string') here = fieldsOf(here)[key] ?? (inner(here) as { valueType?: unknown }).valueType
  return Object.keys(fieldsOf(here))
}

/** An object's fields; of alternatives those of all of them. */
function fieldsOf(schema: unknown): Record<string | number, unknown> {
  const { shape, options = [] } = inner(schema) as { shape?: Record<string, unknown>; options?: unknown[] }
  return shape ?? Object.assign({}, ...options.map(fieldsOf))
}

/** What an optional field or one with a default is made of. */
function inner(schema: unknown): unknown {
  const { unwrap } = (schema ?? {}) as { unwrap?: () => unknown }
  return typeof unwrap === 'function' ? inner(unwrap.call(schema)) : (schema ?? {})
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? text
}
