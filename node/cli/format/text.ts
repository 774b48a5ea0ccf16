/** Text of strangers (names, log lines, reasons) before it reaches a terminal. */
import { stripVTControlCharacters } from 'node:util'

/** Everything that moves a cursor, sets a title, writes a clipboard; tabs stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is meant
const CONTROL = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: the sequences that only set colour
const SGR = /\u001b\[[0-9;]*m/g

/** Without any control sequence or character, on one line. */
export function plain(text: string): string {
  return stripVTControlCharacters(text).replace(CONTROL, '')
}

/** As `plain`, but colours stay, and end with the text. */
export function coloured(text: string): string {
  const codes = text.match(SGR) ?? []
  if (codes.length === 0) return plain(text)
  const parts = text.split(SGR).map(plain)
  return `${parts.map((part, at) => part + (codes[at] ?? '')).join('')}\u001b[0m`
}
