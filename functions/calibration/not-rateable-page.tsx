import type { Calibrating } from './calibrating.ts'
import { CalibrationPage } from './calibration-page.tsx'
import { textsFor } from './texts.ts'

/** Why this person's ratings are not for this calibrator to change, and the way back. */
export const NotRateablePage = ({
  calibrating,
  why,
}: {
  readonly calibrating: Calibrating
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
