import type { TimeZone } from '../../domain/working-calendar.ts'
import { Button, ButtonGroup } from '../html/button.tsx'
import { Form } from '../html/form.tsx'
import { Notice } from '../html/notice.tsx'
import { ProgressBar } from '../html/progress-bar.tsx'
import { SummaryList } from '../html/sections.tsx'
import { formatDateTime, formatNumber, formatShortDateTime } from '../i18n/format.ts'
import type { Language } from '../i18n/languages.ts'
import {
  EXPORT_LASTS_DAYS,
  type Export,
  expiryOf,
  exportAddress,
  isReady,
  type ReadyExport,
} from './exports.ts'
import { exportTextsFor } from './texts.ts'

/** How a file stands: `expired` is a file that the bucket has deleted. */
export type ExportStand = Export['state'] | 'expired'

export const standOf = (found: Export, now: Date): ExportStand =>
  isReady(found) && expiryOf(found) <= now ? 'expired' : found.state

interface Shown {
  readonly language: Language
  readonly timeZone: TimeZone
  /** What is counted: “Employees”. */
  readonly counted: string
}

const Ready = ({ found, language, timeZone, counted }: Shown & { readonly found: ReadyExport }) => {
  const texts = exportTextsFor(language)
  return (
    <>
      <Notice tone="success" title={texts.ready}>
        {texts.readyText(formatDateTime(expiryOf(found), language, timeZone))}
      </Notice>
      <SummaryList
        rows={[
          { key: texts.name, value: found.fileName },
          { key: texts.size, value: texts.bytes(formatNumber(found.size, language)) },
          { key: counted, value: formatNumber(found.rows, language) },
          { key: texts.madeAt, value: formatShortDateTime(found.finishedAt, language, timeZone) },
          { key: texts.digest, value: <code>{found.sha256}</code> },
        ]}
      />
      <Form action={`${exportAddress(found)}/download`}>
        <ButtonGroup>
          <Button>{texts.download}</Button>
        </ButtonGroup>
      </Form>
    </>
  )
}

const failureOf = (found: Export, language: Language): string => {
  const { failures } = exportTextsFor(language)
  const known: Readonly<Record<string, string>> = failures
  const { failure = '' } = found
  return Object.hasOwn(known, failure) ? (known[failure] ?? failures.error) : failures.error
}

/** How a request stands: how far it is, the file with its button, or why there is none. */
export const ExportView = (shown: Shown & { readonly found: Export; readonly now: Date }) => {
  const { found, now, language, counted } = shown
  const texts = exportTextsFor(language)
  const stand = standOf(found, now)
  if (stand === 'queued')
    return (
      <>
        <Notice title={texts.queued}>{texts.queuedText}</Notice>
        <ProgressBar
          id="export-rows"
          label={counted}
          value={found.done}
          max={Math.max(found.total, found.done)}
        />
      </>
    )
  if (stand === 'ready' && isReady(found)) return <Ready {...shown} found={found} />
  return stand === 'expired' ? (
    <Notice title={texts.expired}>{texts.expiredText(formatNumber(EXPORT_LASTS_DAYS, language))}</Notice>
  ) : (
    <Notice tone="danger" title={texts.failed}>
      {failureOf(found, language)}
    </Notice>
  )
}
