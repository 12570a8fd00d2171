import { calibrationPages } from '../../functions/calibration/calibration-task.tsx'
import { calibratingOf, seenOf, standingOf } from '../../functions/calibration/calibration-visit.ts'
import type { Rating } from '../../functions/domain/rating.ts'
import { digestOfContent } from '../../functions/platform/history/digest-of-content.ts'
import { formOf } from '../../functions/platform/http/form.ts'
import type { Tables } from '../../functions/platform/table/table.ts'
import type { PeriodVisit } from '../../functions/records/period-visit.ts'
import { postAs } from '../ground/post-step.ts'
import { calibratable, depsOf } from './calibratable.ts'

export const REASON = 'Dibandingkan dengan rekan di unit yang sama, hasilnya setara.'

/** The visit of a calibrator who is not the unit's head. */
export const byAnother = (visit: PeriodVisit): PeriodVisit => ({
  ...visit,
  person: { ...visit.person, personId: 'hrhrhrhrhrhr' },
})

/** What a calibrator does on the pages of a task. */
export const calibrator = (tables: () => Tables) => {
  const act = (visit: PeriodVisit, step: string, pairs: [string, string][] = []) =>
    postAs(calibrationPages, visit, step, formOf(pairs), depsOf(tables()))

  const achieve = (visit: PeriodVisit, achievement: string) =>
    act(visit, '', [
      ['achievement', achievement],
      ['achievementReason', REASON],
    ])

  const rate = (visit: PeriodVisit, appraisalId: string, work: Rating, behaviour: Rating) =>
    act(visit, `rate.${appraisalId}`, [
      ['work', work],
      ['behaviour', behaviour],
      ['reason', REASON],
    ])

  /** What the page that is signed says that it showed. */
  const seenBy = async (visit: PeriodVisit): Promise<[string, string]> => {
    const calibrating = await calibratingOf(tables(), visit)
    return ['seen', digestOfContent(seenOf(calibrating, await standingOf(tables(), calibrating)))]
  }

  const sign = async (visit: PeriodVisit, pairs: [string, string][] = []) =>
    act(visit, 'sign', [...pairs, await seenBy(visit)])

  /** A unit whose achievement is set already, as a fresh visit finds it. */
  const onTheBoard = async (requested: Parameters<typeof calibratable>[1]) => {
    const unit = await calibratable(tables(), requested)
    await achieve(await unit.visit(), 'excellent')
    return { ...unit, firstId: unit.appraisals[0]?.appraisalId ?? '' }
  }

  return { act, achieve, rate, seenBy, sign, onTheBoard }
}
