/** Cuts a stream of bytes into lines, without decoding it. */

/** A line that is longer is cut here; what follows counts as further lines. */
const LONGEST_LINE_BYTES = 16 * 1024

/** Hands over complete lines, without their ends, as many at a time as came. */
export class LineSplitter {
  #rest: Buffer = Buffer.alloc(0)
  #onLines: (lines: Buffer[]) => void

  constructor(onLines: (lines: Buffer[]) => void) {
    this.#onLines = onLines
  }

  write(bytes: Uint8Array): void {
    let all: Buffer = Buffer.concat([this.#rest, bytes])
    const lines: Buffer[] = []
    for (let end = all.indexOf(10); end >= 0 || all.length > LONGEST_LINE_BYTES; end = all.indexOf(10)) {
      const cut = end < 0 || end > LONGEST_LINE_BYTES ? LONGEST_LINE_BYTES : end
      lines.push(all.subarray(0, cut))
      all = all.subarray(cut === end ? cut + 1 : cut)
    }
    this.#rest = all
    if (lines.length > 0) this.#onLines(lines)
  }

  /** What is left without an end is a line too. */
  end(): void {
    if (this.#rest.length > 0) this.#onLines([this.#rest])
    this.#rest = Buffer.alloc(0)
  }
}
