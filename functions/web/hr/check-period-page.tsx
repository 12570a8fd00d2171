import type { HolidayDoubt } from '../../domain/holidays.ts'
import { HrPage } from '../../frames/hr-page.tsx'
import { CarriedFields, rowOf } from '../../platform/forms/show-form.tsx'
import { Button, ButtonGroup, ButtonLink } from '../../platform/html/button.tsx'
import { Form } from '../../platform/html/form.tsx'
import { Notice } from '../../platform/html/notice.tsx'
import { Card, Details, Figures, SummaryList } from '../../platform/html/sections.tsx'
import { Tag } from '../../platform/html/tag.tsx'
import { formOf } from '../../platform/http/form.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import { formatDate, formatNumber } from '../../platform/i18n/format.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { periodTitle } from '../../platform/i18n/period-title.ts'
import { blockingIn, type DryRun, type ProblemGroup } from './dry-run.ts'
import { dryRunTextsFor } from './dry-run-texts.ts'
import { HolidayDoubts } from './holiday-doubts.tsx'
import { openPeriodTextsFor } from './open-period-texts.ts'
import { type PeriodFields, type PeriodRequest, periodForm } from './period-request.ts'

const Problem = ({ group, language }: { readonly group: ProblemGroup; readonly language: Language }) => {
  const texts = openPeriodTextsFor(language)
  const { title, mend } = dryRunTextsFor(language)[group.code]
  const left = group.count - group.examples.length
  return (
    <Card>
      <h3>
        {title}{' '}
        <Tag tone={group.severity === 'blocking' ? 'danger' : 'attention'}>
          {formatNumber(group.count, language)}
        </Tag>
      </h3>
      <p>
        <strong>{texts.mend}</strong> {mend}
      </p>
      <Details summary={`${texts.found}: ${title}`} open={group.severity === 'blocking'}>
        <ul>
          {group.examples.map((example) => (
            <li key={example}>{example}</li>
          ))}
          {left > 0 && <li>{texts.more(formatNumber(left, language))}</li>}
        </ul>
      </Details>
    </Card>
  )
}

interface DryRunView {
  readonly request: PageRequest
  readonly periodRequest: PeriodRequest
  readonly fields: PeriodFields
  readonly run: DryRun
  /** The years whose holidays are not known for certain. */
  readonly doubts: readonly HolidayDoubt[]
}

const Verdict = ({ request: { language }, run }: DryRunView) => {
  const texts = openPeriodTextsFor(language)
  const blocking = blockingIn(run)
  return blocking > 0 ? (
    <Notice tone="danger" title={texts.blockedTitle(formatNumber(blocking, language))}>
      {texts.blockedText}
    </Notice>
  ) : (
    <Notice tone="success" title={texts.readyTitle}>
      {texts.readyText(formatNumber(run.people, language), formatNumber(run.units, language))}
    </Notice>
  )
}

const addressOf = (path: string, fields: PeriodFields) => `${path}?${new URLSearchParams({ ...fields })}`

export const checkAddress = (fields: PeriodFields): string => addressOf('/hr/periods/check', fields)

const WayOn = ({ request: { language }, run, fields }: DryRunView) => {
  const texts = openPeriodTextsFor(language)
  if (blockingIn(run) > 0 || run.people === 0)
    return (
      <ButtonGroup>
        <ButtonLink href="/hr/import">{texts.importAgain}</ButtonLink>
        <ButtonLink href={checkAddress(fields)} kind="secondary">
          {texts.checkAgain}
        </ButtonLink>
      </ButtonGroup>
    )
  return (
    <Form action="/hr/periods">
      <CarriedFields fields={periodForm.fields} typed={formOf(Object.entries(fields))} />
      <p>{texts.cannotUndo}</p>
      <Button>{texts.open}</Button>
    </Form>
  )
}

/** What opening would find, and the button that opens when nothing bars it. */
export const CheckPeriodPage = (checked: DryRunView) => {
  const { request, periodRequest, fields, run, doubts } = checked
  const { language } = request
  const texts = openPeriodTextsFor(language)
  const form = addressOf('/hr/periods/new', fields)
  const row = rowOf(periodForm, language, form)
  const blocking = run.groups.filter(({ severity }) => severity === 'blocking')
  const warnings = run.groups.filter(({ severity }) => severity === 'warning')
  return (
    <HrPage request={request} title={texts.checkTitle} back={{ href: form, label: texts.change }}>
      <h1>
        <span class="caption">{periodTitle(periodRequest, language)}</span>
        {texts.checkTitle}
      </h1>
      <Verdict {...checked} />
      <HolidayDoubts doubts={doubts} language={language} />
      <Figures
        figures={[
          { label: texts.people, value: formatNumber(run.people, language) },
          { label: texts.units, value: formatNumber(run.units, language) },
          { label: texts.blocking, value: formatNumber(blockingIn(run), language) },
        ]}
      />
      <SummaryList
        rows={(['selfAssessmentDue', 'reviewDue', 'calibrationDue'] as const).map((name) =>
          row(name, formatDate(periodRequest[name], language)),
        )}
      />
      {blocking.length > 0 && <h2>{texts.blocking}</h2>}
      {blocking.map((group) => (
        <Problem key={group.code} group={group} language={language} />
      ))}
      <WayOn {...checked} />
      {warnings.length > 0 && (
        <>
          <h2>{texts.warnings}</h2>
          <p>{texts.warningsText}</p>
        </>
      )}
      {warnings.map((group) => (
        <Problem key={group.code} group={group} language={language} />
      ))}
    </HrPage>
  )
}
