import { Page } from '../platform/html/page.tsx'
import type { PeriodVisit } from '../records/period-visit.ts'
import { textsFor } from './texts.ts'

/** Nobody reviews themselves, however the task came to them. */
export const NotYourselfPage = ({ visit: { language, person } }: { readonly visit: PeriodVisit }) => {
  const texts = textsFor(language)
  return (
    <Page language={language} title={texts.selfTitle} user={person.name}>
      <h1>{texts.selfTitle}</h1>
      <p class="lead">{texts.selfWhy}</p>
    </Page>
  )
}
