import { predicateOf } from '../domain/predicate.ts'
import { digestOfPart } from '../platform/history/digest-of-part.ts'
import { Button, ButtonGroup } from '../platform/html/button.tsx'
import { Form, HiddenField } from '../platform/html/form.tsx'
import { Notice } from '../platform/html/notice.tsx'
import { Page } from '../platform/html/page.tsx'
import { PageHeading, SummaryList } from '../platform/html/sections.tsx'
import { PredicateTag } from '../platform/html/tag.tsx'
import { vocabularyFor } from '../platform/i18n/vocabulary.ts'
import type { PeriodVisit } from '../records/period-visit.ts'
import type { ReviewCase } from './case.ts'
import type { ReviewAnswer } from './fields.ts'
import { textsFor } from './texts.ts'

interface CheckPageProps {
  readonly visit: PeriodVisit
  readonly of: ReviewCase
  readonly answer: ReviewAnswer
  readonly changedMeanwhile?: boolean
}

/** Names what the check page showed, so that nothing else is sent by it. */
export const seenOf = (answer: ReviewAnswer): string => digestOfPart(answer)

const Answers = ({ visit: { language, address }, answer }: CheckPageProps) => {
  const texts = textsFor(language)
  const { ratings, terms } = vocabularyFor(language)
  const at = (name: string) => ({ href: `${address}#${name}` })
  const rated = (rating: keyof typeof ratings, reason: string) => (
    <>
      <strong>{ratings[rating]}</strong>
      <br />
      {texts.reason(reason)}
    </>
  )
  return (
    <SummaryList
      rows={[
        { key: terms.workRating, value: rated(answer.work, answer.workReason), change: at('work') },
        {
          key: terms.behaviourRating,
          value: rated(answer.behaviour, answer.behaviourReason),
          change: at('behaviour'),
        },
        {
          key: texts.developmentKey,
          value: answer.developmentAsked ? (answer.development ?? texts.yes) : texts.no,
          change: at('developmentAsked'),
        },
        { key: texts.feedback, value: answer.feedback ?? texts.none, change: at('feedback') },
      ]}
    />
  )
}

/** The review as it will be sent, with the predicate that follows from it. */
export const CheckPage = (props: CheckPageProps) => {
  const { visit, of, answer, changedMeanwhile } = props
  const { language, person, period, address } = visit
  const texts = textsFor(language)
  return (
    <Page
      language={language}
      title={texts.checkTitle}
      user={person.name}
      back={{ href: address, label: texts.back }}
    >
      <PageHeading caption={of.employee.name}>{texts.checkTitle}</PageHeading>
      {changedMeanwhile && (
        <Notice tone="attention" title={texts.changed}>
          <p>{texts.changedWhy}</p>
        </Notice>
      )}
      <Answers {...props} />
      <h2>{vocabularyFor(language).terms.predicate}</h2>
      <p>
        <PredicateTag predicate={predicateOf(answer, period.profile.matrix)} />
      </p>
      <p>{texts.predicateFollows}</p>
      {of.appraisal.headsUnit && <p>{texts.predicateProvisional}</p>}
      <h2>{texts.sendTitle}</h2>
      <p>{texts.sendWhy}</p>
      <Form action={`${address}?step=check`}>
        <HiddenField name="seen" value={seenOf(answer)} />
        <ButtonGroup>
          <Button>{texts.send}</Button>
        </ButtonGroup>
      </Form>
    </Page>
  )
}
