import { CalibrationPage } from './calibration-page.tsx'
import type { CalibrationVisit } from './calibration-visit.ts'
import { textsFor } from './texts.ts'

/** Why this person's ratings are not for this calibrator to change, and the way back. */
export const NotRateablePage = ({
  calibrating,
  why,
}: {
  readonly calibrating: CalibrationVisit
  readonly why: 'oneself' | 'notHere' | 'tooOften'
}) => {
  const texts = textsFor(calibrating.visit.language)
  return (
    <CalibrationPage
      calibrating={calibrating}
      title={texts.refusals[why]}
      back={{ step: 'board', label: texts.backToBoard }}
    >
      <p class="lead">{texts.refusals[`${why}Why`]}</p>
    </CalibrationPage>
  )
}
