/** Text of strangers (names, log lines, reasons) before it reaches a terminal. */
import { stripVTControlCharacters } from 'node:util'

/** Everything that moves a cursor, sets a title, writes a clipboard; tabs stay. */
const CONTROL = /(?!\t)\p{Cc}/gu

/** Source of a pattern for the sequences that only set colour. */
export const SGR_SOURCE = `${String.fromCharCode(27)}\\[[0-9;]*m`
const SGR = new RegExp(SGR_SOURCE, 'g')

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
