/** Tar archives written block by block, so that tests can write what no honest program writes. */
import { writeFileSync } from 'node:fs'
import { zstdCompressSync } from 'node:zlib'

/** One entry as its raw header fields; `type` is the flag byte of the header. */
export interface RawEntry {
  path: string
  type?: string
  target?: string
  content?: string | Buffer
  size?: number
  mode?: number
  checksum?: number
}

/** One entry: header block, content, padding. */
export function rawEntry({
  path,
  type = '0',
  target = '',
  content = '',
  size,
  mode = 0o644,
  checksum
}: RawEntry): Buffer {
  const body = Buffer.from(content)
  const head = Buffer.alloc(512)
  const octal = (value: number, length: number): string => `${value.toString(8).padStart(length - 1, '0')}\0`
  head.write(path, 0, 100)
  head.write(octal(mode, 8), 100)
  head.write(octal(0, 8) + octal(0, 8), 108)
  head.write(octal(size ?? body.length, 12) + octal(0, 12), 124)
  head.write(' '.repeat(8), 148)
  head.write(type, 156)
  head.write(target, 157, 100)
  head.write('ustar\u000000', 257)
  const sum = checksum ?? head.reduce((total, byte) => total + byte, 0)
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148)
  return Buffer.concat([head, body, Buffer.alloc((512 - (body.length % 512)) % 512)])
}

/** A pax extended header that overrides fields of the next entry. */
export function rawPax(fields: Record<string, string>): Buffer {
  const lines = Object.entries(fields).map(([key, value]) => {
    const rest = ` ${key}=${value}\n`
    let length = Buffer.byteLength(rest)
    while (String(length).length + Buffer.byteLength(rest) !== length)
      length = String(length).length + Buffer.byteLength(rest)
    return `${length}${rest}`
  })
  return rawEntry({ path: 'PaxHeader/x', type: 'x', content: lines.join('') })
}

/** A whole archive, from entries and raw blocks. */
export function rawTar(parts: (RawEntry | Buffer)[]): Buffer {
  return Buffer.concat([...parts.map((part) => (Buffer.isBuffer(part) ? part : rawEntry(part))), Buffer.alloc(1024)])
}

/** Writes a tar in zstd. */
export function writeArchive(file: string, tar: Buffer): string {
  writeFileSync(file, zstdCompressSync(tar))
  return file
}
