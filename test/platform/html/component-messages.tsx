import { ButtonGroup, ButtonLink } from '../../../functions/platform/html/button.tsx'
import { EmptyState, Notice } from '../../../functions/platform/html/notice.tsx'
import { Card, Cards } from '../../../functions/platform/html/sections.tsx'
import { StepList } from '../../../functions/platform/html/sequences.tsx'
import { AppraisalStateTag, PredicateTag, Tag, TaskStateTag } from '../../../functions/platform/html/tag.tsx'
import { formatDate } from '../../../functions/platform/i18n/format.ts'
import { type PageOptions, textsFor } from './component-texts.ts'

export const Messages = ({ language }: PageOptions) => {
  const texts = textsFor(language)
  return (
    <>
      <Notice tone="attention" title={texts.dueTitle}>
        <p>{texts.due(formatDate('2026-11-26', language))}</p>
      </Notice>
      <Notice tone="info" title={texts.returned}>
        <p>
          {texts.returnedWhy} <a href="#work">{texts.open}</a>
        </p>
      </Notice>
      <Notice tone="danger" title={texts.late} />
      <Notice tone="success" title={texts.done} />
      <p>
        <Tag>{texts.notYet}</Tag> <AppraisalStateTag state="objection" /> <TaskStateTag state="expired" />{' '}
        <PredicateTag predicate="veryGood" /> <PredicateTag predicate="needsImprovement" />{' '}
        <PredicateTag predicate="poor" />
      </p>
      <Cards>
        <Card>
          <EmptyState title={texts.empty}>
            <p>{texts.emptyWhy}</p>
            <ButtonGroup>
              <ButtonLink href="/hr" kind="secondary">
                {texts.home}
              </ButtonLink>
            </ButtonGroup>
          </EmptyState>
        </Card>
        <Card>
          <StepList
            title=""
            steps={texts.next.map((title, position) => ({
              title,
              state: (['done', 'current', 'next'] as const)[position],
            }))}
          />
        </Card>
      </Cards>
    </>
  )
}
