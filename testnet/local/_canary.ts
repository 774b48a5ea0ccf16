/** A secret that is looked for everywhere: in files, command lines and environments. */
import { randomBytes } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { allPids, commandLine, identify } from '../../node/privileged/process-table.ts'

/** Bytes of a file that are held at a time. */
const PIECE = 1 << 20

/** One secret. It is looked for in pieces, since a compressed file may hold it cut in two. */
export class Canary {
  readonly value: string
  readonly #parts: string[]

  constructor() {
    // Letters of all cases and digits: eight in a row do not come up by chance.
    this.value = randomBytes(27).toString('base64').replaceAll(/[+/=]/g, 'q')
    this.#parts = [0, 1, 2].map((part) => this.value.slice(12 * part, 12 * part + 10))
  }

  isIn(text: string): boolean {
    return this.#parts.some((part) => text.includes(part))
  }

  /** Files below a folder that hold it, sorted; what goes away meanwhile is passed over. */
  files(folder: string): string[] {
    const found: string[] = []
    const walk = (path: string): void => {
      for (const entry of entries(path)) {
        const below = join(path, entry.name)
        if (entry.isDirectory()) walk(below)
        else if (entry.isFile() && this.isIn(entry.name)) found.push(below)
        else if (entry.isFile() && this.#inFile(below)) found.push(below)
      }
    }
    walk(folder)
    return found.sort()
  }

  #inFile(path: string): boolean {
    try {
      const file = openSync(path, 'r')
      try {
        const piece = Buffer.alloc(PIECE + 64)
        for (let at = 0; ; at += PIECE) {
          const length = readSync(file, piece, 0, piece.length, at)
          if (this.isIn(piece.subarray(0, length).toString('latin1'))) return true
          if (length < piece.length) return false
        }
      } finally {
        closeSync(file)
      }
    } catch {
      return false
    }
  }

  /** Processes of this host with it in their command line. */
  commandLines(): string[] {
    return allPids()
      .filter((pid) => pid !== process.pid && commandLine(pid).some((word) => this.isIn(word)))
      .map((pid) => `${pid} ${commandLine(pid)[0]}`)
  }

  /** Pids with it in their environment. */
  environments(): number[] {
    return allPids().filter((pid) => {
      try {
        return (
          pid !== process.pid &&
          this.isIn(readFileSync(`/proc/${pid}/environ`, 'latin1')) &&
          identify(pid) !== undefined
        )
      } catch {
        return false
      }
    })
  }
}

function entries(path: string): ReturnType<typeof list> {
  try {
    return list(path)
  } catch {
    return []
  }
}

function list(path: string) {
  return readdirSync(path, { withFileTypes: true })
}
