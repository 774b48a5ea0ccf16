/** The memory that bodies of one door take: what a route holds of a body, or of an answer, counts against the door's bound. */
import type { IncomingMessage } from 'node:http'
import type { Room } from './room.ts'
import { DoorRefusal } from './refusal.ts'

/** Memory of one door: whoever reads slowly what was asked for does not keep others from asking. */
export interface BodyRooms {
  /** Of what is asked. */
  bodies: Room
  /** Of what is answered. */
  answers: Room
}

interface Entered extends BodyRooms {
  waitMs: number
  gone: AbortSignal
  heldBytes: number
}

const entered = new WeakMap<IncomingMessage, Entered>()

/**
 * From now on what is held for this request counts; the function that is returned gives all of it back.
 * @param gone aborts when nobody reads the answer any more
 */
export function enterDoor(request: IncomingMessage, gone: AbortSignal, rooms: BodyRooms, waitMs: number): () => void {
  const about: Entered = { ...rooms, waitMs, gone, heldBytes: 0 }
  entered.set(request, about)
  return () => {
    entered.delete(request)
    if (about.heldBytes > 0) rooms.bodies.give(about.heldBytes)
  }
}

/**
 * Counts bytes of a body that are kept until its request is answered. At once or never: bodies that come in pieces must not wait for
 * each other. Throws `DoorRefusal` 503 where the door's bodies take all of their memory already.
 */
export function holdBody(request: IncomingMessage, bytes: number): void {
  const about = entered.get(request)
  if (about === undefined) return
  if (!about.bodies.tryTake(bytes)) throw tooMuch(about.bodies)
  about.heldBytes += bytes
}

/** Does `work` with so many bytes of an answer in memory; waits for its turn before. Rejects with `DoorRefusal` 503 where none comes. */
export async function holdingAnswer<T>(request: IncomingMessage, bytes: number, work: () => Promise<T>): Promise<T> {
  const about = entered.get(request)
  if (about === undefined) return await work()
  const { answers, waitMs, gone } = about
  if (!(await answers.take(bytes, waitMs, gone))) throw tooMuch(answers)
  try {
    return await work()
  } finally {
    answers.give(bytes)
  }
}

function tooMuch({ most }: Room): DoorRefusal {
  return new DoorRefusal(503, `bodies of ${most} bytes are in this door's memory already; try again in a moment`)
}
