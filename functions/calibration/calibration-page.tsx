import type { ComponentChildren } from 'preact'
import { ErrorSummary, type FieldErrors } from '../platform/html/error-summary.tsx'
import { Page } from '../platform/html/page.tsx'
import { PageHeading } from '../platform/html/sections.tsx'
import type { CalibrationVisit } from './calibration-visit.ts'
import { textsFor } from './texts.ts'

interface CalibrationPageProps {
  readonly calibrating: CalibrationVisit
  readonly title: string
  /** The step to go back to; default none. */
  readonly back?: { readonly step: string; readonly label: string }
  readonly errors?: FieldErrors
  readonly wide?: boolean
  readonly children: ComponentChildren
}

/** The address of a step of the task; '' is the first. */
export const stepAddress = ({ visit }: CalibrationVisit, step: string): string =>
  step === '' ? visit.address : `${visit.address}?step=${encodeURIComponent(step)}`

/** What the pages of a calibration have in common: the unit above the title, errors first, a way back. */
export const CalibrationPage = (props: CalibrationPageProps) => {
  const { calibrating, title, back, errors = {}, wide, children } = props
  const { visit, unit } = calibrating
  const texts = textsFor(visit.language)
  const others = visit.others && { href: visit.others, label: texts.others }
  return (
    <Page
      language={visit.language}
      title={title}
      user={visit.person.name}
      back={back ? { href: stepAddress(calibrating, back.step), label: back.label } : others || undefined}
      hasErrors={Object.keys(errors).length > 0}
      wide={wide}
    >
      <ErrorSummary errors={errors} />
      <PageHeading caption={texts.title(unit.name)}>{title}</PageHeading>
      {children}
    </Page>
  )
}
