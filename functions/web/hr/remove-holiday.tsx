import { type Holiday, yearOf } from '../../domain/holidays.ts'
import { localDate } from '../../domain/working-calendar.ts'
import { HrPage } from '../../frames/hr-page.tsx'
import { readHolidays, removeHoliday } from '../../periods/holidays.ts'
import { Button, ButtonGroup, ButtonLink } from '../../platform/html/button.tsx'
import { Form } from '../../platform/html/form.tsx'
import { Notice } from '../../platform/html/notice.tsx'
import { SummaryList } from '../../platform/html/sections.tsx'
import { notFound, ok, type PageResponse, redirect } from '../../platform/http/page-response.ts'
import { readerOf } from '../../platform/http/reader.ts'
import type { PageRequest, Route } from '../../platform/http/route.ts'
import { formatDate } from '../../platform/i18n/format.ts'
import { nameIn } from '../../platform/i18n/name-in.ts'
import { keptYears } from './holiday-form.ts'
import { holidayTextsFor } from './holiday-texts.ts'
import { holidaysAddress } from './holidays-page.tsx'
import type { HrPeriodsDeps } from './hr-deps.ts'
import { movedOn } from './moved-page.tsx'
import { hrTextsFor } from './texts.ts'

interface RemovePageProps {
  readonly request: PageRequest
  readonly holiday: Holiday
}

const RemovePage = ({ request, holiday: { date, name, kind, source } }: RemovePageProps) => {
  const { language } = request
  const texts = holidayTextsFor(language)
  const back = holidaysAddress(yearOf(date))
  return (
    <HrPage
      request={request}
      title={texts.removeTitle}
      back={{ href: back, label: texts.titleOf(date.slice(0, 4)) }}
    >
      <h1>{texts.removeTitle}</h1>
      <SummaryList
        rows={[
          { key: texts.date, value: formatDate(date, language) },
          { key: texts.name, value: nameIn(name, language) },
          { key: texts.kind, value: texts.kinds[kind] },
          { key: texts.source, value: source || '–' },
        ]}
      />
      <Notice tone="attention">{texts.removeText}</Notice>
      <Form action={`/hr/holidays/${date}/remove`}>
        <ButtonGroup>
          <Button kind="danger">{texts.removeNow}</Button>
          <ButtonLink href={back} kind="secondary">
            {hrTextsFor(language).cancel}
          </ButtonLink>
        </ButtonGroup>
      </Form>
    </HrPage>
  )
}

const holidayOf = async ({ params, now }: PageRequest, { tables, timeZone }: HrPeriodsDeps) => {
  const date = params.date ?? ''
  const years = keptYears(localDate(now, timeZone)).filter((year) => year === yearOf(date))
  const [list] = await readHolidays(tables, years)
  return list?.holidays.find((holiday) => holiday.date === date)
}

const ask = async (request: PageRequest, deps: HrPeriodsDeps): Promise<PageResponse> => {
  const holiday = await holidayOf(request, deps)
  return holiday ? ok(<RemovePage request={request} holiday={holiday} />) : notFound()
}

const remove = async (request: PageRequest, deps: HrPeriodsDeps): Promise<PageResponse> => {
  const holiday = await holidayOf(request, deps)
  if (!holiday) return notFound()
  const address = holidaysAddress(yearOf(holiday.date))
  const by = { personId: readerOf(request), now: request.now }
  const removed = await removeHoliday(holiday.date, by, deps.tables)
  return removed.ok ? redirect(`${address}&done=removed`) : movedOn(request, address)
}

const may = { roles: ['hr'] } as const
const path = '/hr/holidays/{date}/remove'

export const removeHolidayRoutes: readonly Route<HrPeriodsDeps>[] = [
  { method: 'GET', path, may, handle: ask },
  { method: 'POST', path, may, fields: [], handle: remove },
]
