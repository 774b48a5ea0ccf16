/** What is said of environments while they are made. */

/** One event with its fields, for the event log. */
export type LayerProgress = (event: string, fields: Record<string, unknown>) => void

/** Says what a step took that did not end well: `environment:failed`. Of one that did, its own event says it. */
export async function failureTimed<T>(
  step: string,
  wallMs: () => number,
  said: LayerProgress,
  work: () => Promise<T>
): Promise<T> {
  const startedAt = wallMs()
  try {
    return await work()
  } catch (error) {
    const { message, code = 'ended' } = error as { message: string; code?: string }
    said('environment:failed', { step, ms: Math.max(0, wallMs() - startedAt), code, reason: message.slice(0, 500) })
    throw error
  }
}
