/** Reads pip's installation report (version 1 of its format): what a dry run would install. */
import { z } from 'zod'
import { LayerError, LayerErrorCode } from './errors.ts'
import { type LockEntry, normalName } from './requirements.ts'

const Report = z.looseObject({
  version: z.literal('1'),
  install: z.array(
    z.looseObject({
      metadata: z.looseObject({ name: z.string(), version: z.string() }),
      download_info: z.looseObject({
        url: z.string(),
        archive_info: z
          .looseObject({ hash: z.string().optional(), hashes: z.record(z.string(), z.string()).optional() })
          .optional()
      })
    })
  )
})

/**
 * The lock that a report amounts to. Everything in it must be a wheel with a SHA-256; what the base has is not in it.
 * @throws LayerError failed, sourceOnly
 */
export function lockOfReport(text: string): LockEntry[] {
  const report = Report.safeParse(safeJson(text))
  if (!report.success)
    throw new LayerError(LayerErrorCode.failed, `pip's report is not what is understood: ${report.error.message}`, {
      cause: report.error
    })
  return report.data.install.map(({ metadata, download_info: { url, archive_info: archive } }) => {
    const { name, version } = metadata
    const sha256 = archive?.hashes?.['sha256'] ?? /^sha256=([0-9a-f]{64})$/.exec(archive?.hash ?? '')?.[1]
    if (!new URL(url).pathname.endsWith('.whl'))
      throw new LayerError(
        LayerErrorCode.sourceOnly,
        `${name} ${version} is no wheel: it would run while it is installed`
      )
    if (sha256 === undefined || !/^[0-9a-f]{64}$/.test(sha256))
      throw new LayerError(LayerErrorCode.failed, `pip's report has no SHA-256 of ${name} ${version}`)
    return { name: normalName(name), version, marker: '', hashes: [sha256] }
  })
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
