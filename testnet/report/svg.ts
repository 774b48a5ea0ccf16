/** SVG as text. Colours are classes of the page's style sheet, so that a picture follows its theme. */

/** Text of an attribute or of an element. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

/** What attributes may be; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

/** An element; children are SVG already. */
export function element(name: string, attributes: Attributes, ...children: string[]): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escaped(String(value))}"`)
    .join('')
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`
}

/** A text at a place. */
export function label(x: number, y: number, text: string, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, escaped(text))
}

/** A text that shows when the pointer rests on its element. */
export function hint(text: string): string {
  return `<title>${escaped(text)}</title>`
}

/** A path through points; NaN breaks it. */
export function pathOf(points: ReadonlyArray<readonly [x: number, y: number]>): string {
  let made = ''
  let isOpen = false
  for (const [x, y] of points) {
    if (Number.isNaN(x) || Number.isNaN(y)) {
      isOpen = false
      continue
    }
    made += `${isOpen ? 'L' : 'M'}${rounded(x)} ${rounded(y)}`
    isOpen = true
  }
  return made
}

/** A tenth of a pixel is enough. */
export function rounded(value: number): string {
  return String(Math.round(value * 10) / 10)
}
