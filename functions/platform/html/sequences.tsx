import type { ComponentChildren } from 'preact'
import { textsFor } from './texts.ts'
import { useLanguage } from './visit.ts'

/** A step; with a state the list is a way being gone, without it is what will happen. */
export interface Step {
  readonly title: string
  readonly text?: ComponentChildren
  readonly state?: 'done' | 'current' | 'next' | undefined
}

interface StepListProps {
  /** Default: "What happens next"; '' leaves the heading out. */
  readonly title?: string | undefined
  readonly steps: readonly Step[]
}

/** What happens next, or how far it has come. */
export const StepList = ({ title, steps }: StepListProps) => {
  const texts = textsFor(useLanguage())
  const heading = title ?? texts.whatHappensNext
  return (
    <>
      {heading && <h2>{heading}</h2>}
      <ol class="steps">
        {steps.map((step) => (
          <li
            key={step.title}
            class={step.state && `step-${step.state}`}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <strong>{step.title}</strong>
            {step.state && <span class="step-state">{texts.stepStates[step.state]}</span>}
            {step.text && <p>{step.text}</p>}
          </li>
        ))}
      </ol>
    </>
  )
}

/** Something that happened; `when` is written for people, `at` is ISO-8601. */
export interface TimelineEntry {
  readonly title: ComponentChildren
  readonly when: string
  readonly at: string
  readonly by?: string | undefined
  readonly more?: ComponentChildren
}

/** What happened, in order. */
export const Timeline = ({ entries }: { readonly entries: readonly TimelineEntry[] }) => (
  <ol class="timeline">
    {entries.map(({ title, when, at, by, more }, position) => (
      <li key={`${at} ${position}`}>
        <p class="timeline-title">{title}</p>
        <p class="timeline-when">
          <time dateTime={at}>{when}</time>
          {by && ` · ${by}`}
        </p>
        {more && <div class="timeline-more">{more}</div>}
      </li>
    ))}
  </ol>
)

interface PaginationProps {
  /** For example "26–50 of 1,204 people". */
  readonly summary?: string | undefined
  readonly previous?: string | undefined
  readonly next?: string | undefined
}

/** The addresses of the pages before and after this one. */
export const Pagination = ({ summary, previous, next }: PaginationProps) => {
  const texts = textsFor(useLanguage())
  return (
    <nav class="pagination" aria-label={texts.pagination}>
      {summary && <p>{summary}</p>}
      <ul>
        {previous && (
          <li>
            <a href={previous} rel="prev">
              {texts.previousPage}
            </a>
          </li>
        )}
        {next && (
          <li>
            <a href={next} rel="next">
              {texts.nextPage}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
