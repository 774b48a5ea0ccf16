/** Folders for what providers sent: their names are strangers' words. */
import type { Output } from '../../protocol/messages.ts'

const LONGEST = 64

/** The provider's name, less what has no place in a file name; with the end of its peer id where two would share it. */
export function folderName(output: Output, all: Output[]): string {
  const mine = clean(output)
  const shared = all.some((other) => other.peer !== output.peer && clean(other).toLowerCase() === mine.toLowerCase())
  return shared ? `${mine}-${endOf(output.peer)}` : mine
}

function clean({ name, peer }: Output): string {
  const tidy = name
    .replaceAll(/[^A-Za-z0-9._-]/g, '-')
    .replace(/^[.-]+/, '')
    .slice(0, LONGEST)
  return tidy === '' || tidy.toLowerCase() === 'log.txt' ? `provider-${endOf(peer)}` : tidy
}

/** The end of a peer id, which is a stranger's word too where it stands in a Result. */
function endOf(peer: string): string {
  return peer.replaceAll(/[^A-Za-z0-9]/g, '').slice(-6)
}
