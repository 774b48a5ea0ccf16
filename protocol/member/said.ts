/** What a job's processes said, cut to what fits into a message. */

/** A Finish is at most 64 KiB, a LeaseEnd 16 KiB (`limits.ts`), and a character at most 3 bytes a UTF-16 unit. */
const maxLines = 30
const maxLineChars = 500
const maxDetailChars = 1000

/** The last 30 lines of at most 500 characters, and 1000 characters of the sentence before them. */
export function bounded(said: { detail: string; lastLines: string[] }): { detail: string; lastLines: string[] } {
  const lastLines = said.lastLines.slice(-maxLines).map((line) => line.slice(0, maxLineChars))
  return { detail: said.detail.slice(0, maxDetailChars), lastLines }
}
