import * as z from 'zod'
import { compareRecordsOf } from '../../audit/compare-all.ts'
import { notFound, ok, type PageResponse } from '../../platform/http/page-response.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import type { AuditorDeps } from './auditor-deps.ts'
import { AuditorPage } from './auditor-page.tsx'
import { RecordWarning } from './record-section.tsx'
import { recordTextsFor } from './record-texts.ts'

/**
 * Shows what `show` shows. Where its record is gone or can no longer be read though History knows it, or is known to
 * nobody, the page says that instead: what somebody took away must not look as if it had never been.
 */
export const orContradicted = async (
  chain: string,
  { language }: Pick<PageRequest, 'language'>,
  { tables }: AuditorDeps,
  show: () => Promise<PageResponse | undefined>,
): Promise<PageResponse> => {
  const shown = await show().catch((error: unknown) => {
    if (error instanceof z.ZodError) return undefined
    throw error
  })
  if (shown) return shown
  const contradictions = await compareRecordsOf(tables, chain)
  if (contradictions.length === 0) return notFound()
  const texts = recordTextsFor(language)
  const reader = { language, timeZone: 'Asia/Jakarta', names: new Map<string, string>(), chain } as const
  return ok(
    <AuditorPage language={language} title={texts.lost}>
      <h1>{texts.lost}</h1>
      <p class="lead">{texts.lostWhy}</p>
      <RecordWarning contradictions={contradictions} reader={reader} />
    </AuditorPage>,
  )
}
