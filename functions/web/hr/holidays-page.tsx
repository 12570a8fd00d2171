import { HOLIDAY_KINDS, type HolidayList } from '../../domain/holidays.ts'
import { HrPage } from '../../frames/hr-page.tsx'
import { showForm } from '../../platform/forms/show-form.tsx'
import { Button, ButtonGroup, ButtonLink } from '../../platform/html/button.tsx'
import { Radios } from '../../platform/html/choices.tsx'
import { DataTable } from '../../platform/html/data-table.tsx'
import { ErrorSummary, type FieldErrors } from '../../platform/html/error-summary.tsx'
import { Form } from '../../platform/html/form.tsx'
import { DateField, TextField } from '../../platform/html/inputs.tsx'
import { EmptyState, Notice } from '../../platform/html/notice.tsx'
import { Tag } from '../../platform/html/tag.tsx'
import { emptyForm, type Form as Typed } from '../../platform/http/form.ts'
import type { PageRequest } from '../../platform/http/route.ts'
import { formatDate } from '../../platform/i18n/format.ts'
import { nameIn } from '../../platform/i18n/name-in.ts'
import { holidayForm } from './holiday-form.ts'
import { holidayTextsFor } from './holiday-texts.ts'
import { hrTextsFor } from './texts.ts'

interface HolidaysPageProps {
  readonly request: PageRequest
  readonly list: HolidayList
  /** The other years of which HR may keep the holidays. */
  readonly years: readonly number[]
  readonly typed?: Typed
  readonly errors?: FieldErrors
}

/** Where HR keeps the holidays of a year. */
export const holidaysAddress = (year: number): string => `/hr/holidays?year=${year}`

/** Where every day comes from the same decree, it is said once. */
const sharedSource = ({ holidays }: HolidayList): string | undefined => {
  const [source, ...others] = new Set(holidays.map((holiday) => holiday.source))
  return others.length === 0 ? source : undefined
}

const ListOfYear = ({ request: { language }, list }: HolidaysPageProps) => {
  const { year, holidays } = list
  const texts = holidayTextsFor(language)
  const isShared = sharedSource(list) !== undefined
  if (holidays.length === 0)
    return (
      <EmptyState title={texts.none}>
        <p>{texts.noneText}</p>
      </EmptyState>
    )
  return (
    <DataTable
      caption={texts.titleOf(String(year))}
      hideCaption
      columns={[
        { header: texts.date },
        { header: texts.name },
        { header: texts.kind },
        ...(isShared ? [] : [{ header: texts.source }]),
        { header: texts.remove },
      ]}
      rows={holidays.map(({ date, name, kind, source, estimated }) => [
        formatDate(date, language),
        <>
          {nameIn(name, language)} {estimated && <Tag tone="attention">{texts.estimated}</Tag>}
        </>,
        texts.kinds[kind],
        ...(isShared ? [] : [source]),
        <a key={date} href={`/hr/holidays/${date}/remove`}>
          {texts.remove} <span class="hidden">{texts.removeDay(formatDate(date, language))}</span>
        </a>,
      ])}
    />
  )
}

const AddForm = ({ request: { language }, typed = emptyForm, errors = {} }: HolidaysPageProps) => {
  const texts = holidayTextsFor(language)
  const field = showForm(holidayForm, { language, typed, errors })
  return (
    <Form action="/hr/holidays">
      <DateField {...field('date')} />
      <TextField {...field('name')} />
      <TextField {...field('nameEn')} />
      <Radios
        {...field('kind')}
        options={HOLIDAY_KINDS.map((kind) => ({ value: kind, text: texts.kinds[kind] }))}
        inline
      />
      <TextField {...field('source')} />
      <ButtonGroup>
        <Button>{texts.addNow}</Button>
      </ButtonGroup>
    </Form>
  )
}

/** The holidays of one year, each with the way to remove it, and the form that adds one. */
export const HolidaysPage = (props: HolidaysPageProps) => {
  const { request, list, years, errors = {} } = props
  const { language, query } = request
  const texts = holidayTextsFor(language)
  const title = texts.titleOf(String(list.year))
  const done = query.done === 'added' || query.done === 'removed' ? texts[query.done] : undefined
  return (
    <HrPage
      request={request}
      title={title}
      wide
      hasErrors={Object.keys(errors).length > 0}
      back={{ href: '/hr/periods', label: hrTextsFor(language).periods }}
    >
      <ErrorSummary errors={errors} />
      <h1>{title}</h1>
      {done && (
        <Notice tone="success" title={done}>
          {texts.doneText}
        </Notice>
      )}
      <p class="lead">{texts.lead}</p>
      <p>
        {texts.years}:{' '}
        {years.map((year, at) => (
          <>
            {at > 0 && ', '}
            <a href={holidaysAddress(year)}>{year}</a>
          </>
        ))}
      </p>
      {sharedSource(list) && <p>{`${texts.source}: ${sharedSource(list)}`}</p>}
      <ButtonGroup>
        <ButtonLink href="#add" kind="secondary">
          {texts.add}
        </ButtonLink>
      </ButtonGroup>
      <ListOfYear {...props} />
      <h2 id="add">{texts.add}</h2>
      <AddForm {...props} />
    </HrPage>
  )
}
