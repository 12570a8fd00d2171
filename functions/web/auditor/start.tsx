import { ComparisonNotice } from '../../audit/comparison-notice.tsx'
import { findPerson } from '../../audit/find-person.ts'
import { type LastComparison, readLastComparison } from '../../audit/last-comparison.ts'
import { text } from '../../platform/forms/form-field.ts'
import { defineForm, errorsOf } from '../../platform/forms/form-model.ts'
import { showForm } from '../../platform/forms/show-form.tsx'
import { Button } from '../../platform/html/button.tsx'
import { DataTable } from '../../platform/html/data-table.tsx'
import { ErrorSummary, type FieldErrors } from '../../platform/html/error-summary.tsx'
import { Form } from '../../platform/html/form.tsx'
import { TextField } from '../../platform/html/inputs.tsx'
import { Pagination } from '../../platform/html/sequences.tsx'
import { emptyForm, type Form as Typed } from '../../platform/http/form.ts'
import { badRequest, ok, type PageResponse, redirect } from '../../platform/http/page-response.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import { formatDay, formatShortDate } from '../../platform/i18n/format.ts'
import type { Language } from '../../platform/i18n/languages.ts'
import { wordsOf } from '../../platform/i18n/words.ts'
import type { Page } from '../../platform/table/page.ts'
import { type Period, periodsIn } from '../../records/periods.ts'
import type { AuditorDeps } from './auditor-deps.ts'
import { AuditorPage } from './auditor-page.tsx'
import { cursorIn } from './page-of.ts'
import { periodName } from './period-name.ts'
import { PeriodStateTag } from './period-state-tag.tsx'
import { chainName, fieldName } from './record-name.ts'
import { recordedRoute } from './recorded-route.ts'
import { auditorTextsFor } from './texts.ts'

const say = wordsOf(auditorTextsFor)
const nobody = say(({ search }) => search.nobody)

const searchForm = defineForm({
  fields: {
    person: text({
      label: say(({ search }) => search.label),
      hint: say(({ search }) => search.hint),
      longest: 254,
      faults: { missing: say(({ search }) => search.missing), tooLong: nobody },
    }),
  },
})

const PeriodsTable = ({ periods, language }: { periods: readonly Period[]; language: Language }) => {
  const { periods: texts } = auditorTextsFor(language)
  if (periods.length === 0) return <p>{texts.none}</p>
  return (
    <DataTable
      caption={texts.title}
      hideCaption
      columns={[
        { header: texts.period },
        { header: texts.dates },
        { header: texts.state },
        { header: texts.seal },
      ]}
      rows={periods.map((period) => [
        <a key="period" href={`/audit/periods/${period.periodId}`}>
          {periodName(period, language)}
        </a>,
        `${formatShortDate(period.firstDay, language)} – ${formatShortDate(period.lastDay, language)}`,
        <PeriodStateTag key="state" state={period.state} language={language} />,
        period.sealedAt
          ? texts.sealedOn(formatDay(period.sealedAt, language, period.timeZone))
          : texts.notSealed,
      ])}
    />
  )
}

interface StartPageProps {
  readonly language: Language
  readonly periods: Page<Period>
  readonly comparison: LastComparison | undefined
  readonly typed?: Typed | undefined
  readonly errors?: FieldErrors | undefined
}

const StartPage = ({ language, periods, comparison, typed = emptyForm, errors = {} }: StartPageProps) => {
  const texts = auditorTextsFor(language)
  return (
    <AuditorPage language={language} title={texts.start} isStart hasErrors={Object.keys(errors).length > 0}>
      <ErrorSummary errors={errors} />
      <h1>{texts.start}</h1>
      <p class="lead">{texts.lead}</p>
      <ComparisonNotice
        comparison={comparison}
        language={language}
        timeZone={periods.items[0]?.timeZone ?? 'Asia/Jakarta'}
        reader={{
          ofChain: (chain) => chainName(chain, language),
          ofField: (field) => fieldName(field, language),
        }}
      />
      <h2>{texts.search.title}</h2>
      <Form action="/audit">
        <TextField {...showForm(searchForm, { language, typed, errors })('person')} />
        <Button>{texts.search.go}</Button>
      </Form>
      <h2>{texts.periods.title}</h2>
      <PeriodsTable periods={periods.items} language={language} />
      {periods.cursor && <Pagination next={`/audit?periods=${periods.cursor}`} />}
    </AuditorPage>
  )
}

const show = async (
  { language, query }: Pick<PageRequest, 'language' | 'query'>,
  { tables }: AuditorDeps,
  found: { readonly typed?: Typed; readonly errors?: FieldErrors } = {},
): Promise<PageResponse> => {
  const [periods, comparison] = await Promise.all([
    periodsIn(tables).list({ limit: 25, cursor: cursorIn({ query }, 'periods') }),
    readLastComparison(tables),
  ])
  const page = <StartPage {...{ language, periods, comparison }} typed={found.typed} errors={found.errors} />
  return found.errors ? badRequest(page) : ok(page)
}

/** A search is a POST so that no NIP or address stands in an address bar, a history or a log. */
const find = async (request: PageRequest, deps: AuditorDeps): Promise<PageResponse> => {
  const { language, form: typed } = request
  const read = searchForm.read(typed)
  if (!read.ok) return show(request, deps, { typed, errors: errorsOf(read.faults, language) })
  const person = await findPerson(deps.tables, read.answer.person)
  return person
    ? redirect(`/audit/people/${person.personId}`)
    : show(request, deps, { typed, errors: { person: nobody(language) } })
}

export const startRoutes = [
  recordedRoute({ path: '/audit', page: 'start', show: (request, deps) => show(request, deps) }),
  recordedRoute({ path: '/audit', page: 'search', fields: searchForm.fields, show: find }),
]
