import type { TimeZone } from '../../domain/working-calendar.ts'
import { HrPage } from '../../frames/hr-page.tsx'
import type { Import } from '../../people/imports.ts'
import { Button, ButtonGroup, ButtonLink } from '../../platform/html/button.tsx'
import { Form } from '../../platform/html/form.tsx'
import { Notice } from '../../platform/html/notice.tsx'
import { Figures, LiveRegion } from '../../platform/html/sections.tsx'
import type { PageRequest } from '../../platform/http/route.ts'
import { formatNumber, formatShortDateTime } from '../../platform/i18n/format.ts'
import { accessChangeTextsFor } from './access-change-texts.ts'
import { ImportProgress, RENEWED_AFTER, writtenBy } from './import-progress.tsx'
import { LeftOut, Problems } from './import-report-rows.tsx'
import { importTextsFor } from './import-texts.ts'

interface ImportView {
  readonly request: PageRequest
  readonly found: Import
  /** Who asked for it, and who cancelled it, by name; absent where that was the operator, or nobody. */
  readonly names: { readonly requestedBy?: string | undefined; readonly cancelledBy?: string | undefined }
  /** How many imports come before it while it waits. */
  readonly ahead: number
  /** How many of the changes of access that it asked for wait for a second person now. */
  readonly waiting: number
}

const Waiting = ({ request: { language, session }, found, names, ahead }: ImportView) => {
  const texts = importTextsFor(language)
  const isWaiting = found.holder === undefined
  const isOthers = found.requestedBy !== session?.personId
  return (
    <>
      <Notice title={texts.queued}>
        {isWaiting && <p>{ahead > 0 ? texts.ahead(formatNumber(ahead, language)) : texts.next}</p>}
        <p>{texts.queuedText}</p>
      </Notice>
      <ImportProgress found={found} language={language} />
      {isWaiting && found.requestedBy !== undefined && (
        <Form action={`/hr/imports/${found.importId}/cancel`}>
          {isOthers && <p>{texts.cancelOthers(names.requestedBy ?? found.requestedBy)}</p>}
          <ButtonGroup>
            <Button kind="secondary">{texts.cancel}</Button>
          </ButtonGroup>
        </Form>
      )}
    </>
  )
}

/** Everything is saved, but what takes a second person may wait for one, or for another's to be decided first. */
const Imported = ({ request: { language }, found, waiting }: ImportView) => {
  const texts = importTextsFor(language)
  const see = <a href="/hr/access-changes">{accessChangeTextsFor(language).see}</a>
  const { length: leftOut } = found.leftOut
  if (waiting > 0 || leftOut > 0)
    return (
      <>
        {waiting > 0 && (
          <Notice tone="attention" title={texts.importedBut(formatNumber(waiting, language))}>
            {texts.importedButText} {see}
          </Notice>
        )}
        {leftOut > 0 && (
          <Notice tone="attention" title={texts.leftOut(formatNumber(leftOut, language))}>
            {texts.leftOutText} {see}
          </Notice>
        )}
      </>
    )
  return (
    <Notice tone="success" title={texts.imported}>
      {texts.importedText}
      {found.accessChangesWaiting > 0 && (
        <>
          {' '}
          {texts.askedFor(formatNumber(found.accessChangesWaiting, language))} {see}
        </>
      )}
    </Notice>
  )
}

const Verdict = (shown: ImportView) => {
  const { language } = shown.request
  const { found } = shown
  const texts = importTextsFor(language)
  if (found.state === 'queued') return <Waiting {...shown} />
  if (found.state === 'cancelled') {
    const { cancelledBy } = shown.names
    return (
      <Notice title={texts.cancelled}>
        {cancelledBy && `${texts.cancelledBy(cancelledBy)} `}
        {texts.cancelledText}
      </Notice>
    )
  }
  return found.state === 'imported' ? (
    <Imported {...shown} />
  ) : (
    <Notice tone="danger" title={texts.refused(formatNumber(found.problemsTotal, language))}>
      {texts.refusedText}
    </Notice>
  )
}

const hasCounts = (found: Import): boolean => {
  const { people, units, plans } = writtenBy(found)
  return found.state === 'imported' || (found.state === 'queued' && people + units + plans > 0)
}

const totalsOf = (found: Import) =>
  found.state === 'imported'
    ? { people: found.peopleTotal, units: found.unitsTotal, plans: found.plansTotal }
    : writtenBy(found)

const Counts = ({ request: { language }, found }: ImportView) => {
  const { counts } = importTextsFor(language)
  const number = (value: number) => formatNumber(value, language)
  const totals = totalsOf(found)
  const note = (added: number, changed: number) => counts.addedAndChanged(number(added), number(changed))
  return (
    <Figures
      figures={[
        {
          label: counts.people,
          value: number(totals.people),
          note: note(found.peopleAdded, found.peopleChanged),
        },
        {
          label: counts.units,
          value: number(totals.units),
          note: note(found.unitsAdded, found.unitsChanged),
        },
        {
          label: counts.plans,
          value: number(totals.plans),
          note: counts.changed(number(found.plansChanged)),
        },
      ]}
    />
  )
}

const WayOn = ({ request: { language }, found }: ImportView) => {
  const texts = importTextsFor(language)
  if (found.state === 'queued') return null
  return (
    <ButtonGroup>
      {found.state === 'imported' ? (
        <>
          <ButtonLink href="/hr/periods/new">{texts.prepare}</ButtonLink>
          <ButtonLink href="/hr/people" kind="secondary">
            {texts.seePeople}
          </ButtonLink>
        </>
      ) : (
        <ButtonLink href="/hr/import">{texts.again}</ButtonLink>
      )}
    </ButtonGroup>
  )
}

/** How an import went: still running, imported with its counts, or refused with every mistake in its place. */
export const ImportReportPage = ({ timeZone, ...shown }: ImportView & { readonly timeZone: TimeZone }) => {
  const { request, found, names } = shown
  const { language } = request
  const texts = importTextsFor(language)
  const asked = formatShortDateTime(found.requestedAt, language, timeZone)
  return (
    <HrPage
      request={request}
      title={texts.report}
      wide
      back={{ href: '/hr/import', label: texts.title }}
      reloadsAfter={found.state === 'queued' ? RENEWED_AFTER : undefined}
    >
      <h1>
        <span class="caption">
          {[texts.asked, asked, names.requestedBy && texts.askedBy(names.requestedBy)]
            .filter(Boolean)
            .join(' ')}
        </span>
        {texts.report}
      </h1>
      <LiveRegion id="import" everySeconds={RENEWED_AFTER}>
        <Verdict {...shown} />
        {hasCounts(found) && <Counts {...shown} />}
        <Problems request={request} found={found} />
        <LeftOut request={request} found={found} />
        <WayOn {...shown} />
      </LiveRegion>
    </HrPage>
  )
}
