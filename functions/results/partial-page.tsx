import { Button } from '../platform/html/button.tsx'
import { Form } from '../platform/html/form.tsx'
import { Page } from '../platform/html/page.tsx'
import type { PeriodVisit } from '../records/period-visit.ts'
import { textsFor } from './texts.ts'

interface PartialPageProps {
  readonly visit: PeriodVisit
  readonly why: 'employee' | 'rater'
  /** Who can decide instead; absent when nobody was found. */
  readonly insteadName: string | undefined
}

/** Why this person should not decide, and one press to hand the task to someone who may. */
export const PartialPage = ({ visit, why, insteadName }: PartialPageProps) => {
  const { language, person, address } = visit
  const texts = textsFor(language)
  const title = texts.refusals[why]
  return (
    <Page language={language} title={title} user={person.name}>
      <h1>{title}</h1>
      <p class="lead">{texts.refusalWhy(insteadName ?? texts.someone)}</p>
      {insteadName && (
        <Form action={`${address}?step=handOver`}>
          <Button>{texts.handOver(insteadName)}</Button>
        </Form>
      )}
    </Page>
  )
}
