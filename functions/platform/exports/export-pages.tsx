import type { ComponentChildren, VNode } from 'preact'
import type { TimeZone } from '../../domain/working-calendar.ts'
import { DataTable } from '../html/data-table.tsx'
import { EmptyState, Notice } from '../html/notice.tsx'
import { LiveRegion, PageHeading } from '../html/sections.tsx'
import { Pagination } from '../html/sequences.tsx'
import { Tag } from '../html/tag.tsx'
import { notFound, ok, type PageResponse } from '../http/page-response.ts'
import { readerOf } from '../http/reader.ts'
import type { PageRequest, WebsiteDeps } from '../http/route.ts'
import { formsTo } from '../http/security-headers.ts'
import { formatNumber, formatShortDateTime } from '../i18n/format.ts'
import type { Language } from '../i18n/languages.ts'
import type { Tables } from '../table/table.ts'
import { AskForExport } from './ask-for-export.tsx'
import type { SignDownload } from './download-address.ts'
import type { ExportForm, ExportSubject } from './export-definition.ts'
import { ExportView, standOf } from './export-view.tsx'
import { EXPORT_LASTS_DAYS, type Export, exportAddress, exportsIn } from './exports.ts'
import { exportTextsFor } from './texts.ts'

/** What pages of files use. */
export interface ExportDeps extends WebsiteDeps {
  readonly tables: Tables
  readonly timeZone: TimeZone
  readonly signDownload: SignDownload
  /** The address of the bucket, for browsers. */
  readonly exportsAddress: string
}

export interface ExportFrame {
  readonly request: PageRequest
  readonly title: string
  /** The page of all files, where this is one of them. */
  readonly above?: { readonly href: string; readonly label: string }
  readonly reloadsAfter?: number | undefined
  readonly children: ComponentChildren
}

/** A kind of file as pages show it. */
export interface ShownFile {
  readonly form: ExportForm
  /** What the file holds, in words: “Results of Q4 2026”. */
  titleOf(subject: ExportSubject, language: Language, tables: Tables): Promise<string>
  /** What is counted in it: “Employees”. */
  counted(language: Language): string
}

/** The pages of files of one website. */
export interface ExportSite {
  /** The path of the list; each file has its page below. */
  readonly base: string
  /** What officers ask for here, in the role of the website. */
  readonly files: readonly ShownFile[]
  readonly Frame: (frame: ExportFrame) => VNode
}

/** A page that shows a file on its way is renewed after so many seconds. */
const RENEWED_AFTER = 2
const A_PAGE = 20

/** How a request's file is shown here; `undefined` for one that is not of this website. */
const fileOf = ({ kind, requestedAs }: Export, { files }: ExportSite): ShownFile | undefined =>
  files.find(({ form }) => form.kind === kind && form.role === requestedAs)

/** The request that an address names, for whoever made it in the role of this website; to others there is none. */
export const ownExport = async (
  request: PageRequest,
  site: ExportSite,
  { tables }: ExportDeps,
): Promise<Export | undefined> => {
  const found = await exportsIn(tables).get(request.params.exportId ?? '')
  return found?.requestedBy === readerOf(request) && fileOf(found, site) ? found : undefined
}

const TONES = { queued: 'info', ready: 'success', expired: 'neutral', failed: 'danger' } as const

/** All that an officer asked for, the newest first. */
export const showExports = async (
  request: PageRequest,
  site: ExportSite,
  { tables, timeZone }: ExportDeps,
): Promise<PageResponse> => {
  const { base, Frame } = site
  const { language, now, query } = request
  const texts = exportTextsFor(language)
  const { items, cursor } = await exportsIn(tables).ofPerson(readerOf(request), {
    limit: A_PAGE,
    cursor: query.after,
  })
  const own = await Promise.all(
    items.flatMap((found) => {
      const file = fileOf(found, site)
      return file ? [file.titleOf(found, language, tables).then((title) => ({ found, title }))] : []
    }),
  )
  const rows = own.map(({ found, title }) => {
    const stand = standOf(found, now)
    return [
      <a key="file" href={exportAddress(found)}>
        {title}
      </a>,
      formatShortDateTime(found.requestedAt, language, timeZone),
      <Tag key="state" tone={TONES[stand]}>
        {texts.states[stand]}
      </Tag>,
    ]
  })
  return ok(
    <Frame request={request} title={texts.list}>
      <h1>{texts.list}</h1>
      <p class="lead">{texts.listLead(formatNumber(EXPORT_LASTS_DAYS, language))}</p>
      {rows.length === 0 ? (
        <EmptyState title={texts.none}>
          <p>{texts.noneText}</p>
        </EmptyState>
      ) : (
        <DataTable
          caption={texts.list}
          hideCaption
          columns={[{ header: texts.what }, { header: texts.asked }, { header: texts.state }]}
          rows={rows}
        />
      )}
      {cursor && <Pagination next={`${base}?after=${cursor}`} />}
    </Frame>,
  )
}

/** How one request stands. The page may send its form to the bucket, to which *Download* leads. */
export const showExport = async (
  request: PageRequest,
  site: ExportSite,
  deps: ExportDeps,
): Promise<PageResponse> => {
  const found = await ownExport(request, site, deps)
  const file = found && fileOf(found, site)
  if (!found || !file) return notFound()
  const { base, Frame } = site
  const { form, titleOf, counted } = file
  const { language, now, query } = request
  const { timeZone } = deps
  const texts = exportTextsFor(language)
  const title = await titleOf(found, language, deps.tables)
  const isWaiting = found.state === 'queued'
  const response = ok(
    <Frame
      request={request}
      title={title}
      above={{ href: base, label: texts.list }}
      reloadsAfter={isWaiting ? RENEWED_AFTER : undefined}
    >
      <PageHeading caption={texts.askedAt(formatShortDateTime(found.requestedAt, language, timeZone))}>
        {title}
      </PageHeading>
      {query.first === 'yes' && isWaiting && (
        <Notice tone="attention" title={texts.otherWaits}>
          {texts.otherWaitsText}
        </Notice>
      )}
      <LiveRegion id="export" everySeconds={RENEWED_AFTER} isFinal={!isWaiting}>
        <ExportView
          found={found}
          now={now}
          language={language}
          timeZone={timeZone}
          counted={counted(language)}
        />
        {!isWaiting && <AskForExport action={base} file={form} subject={found} label={texts.askAgain} />}
      </LiveRegion>
    </Frame>,
  )
  return { ...response, headers: formsTo(deps.exportsAddress) }
}
