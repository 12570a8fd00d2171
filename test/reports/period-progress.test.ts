import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { APPRAISAL_STATES, type AppraisalState } from '../../functions/domain/appraisal-state.ts'
import { readLateTasks } from '../../functions/reports/late-tasks.ts'
import { completionOf, readPeriodProgress } from '../../functions/reports/period-progress.ts'
import { groupStages, STAGE_GROUPS } from '../../functions/reports/stage-groups.ts'
import { withTables } from '../ground/tables.ts'
import { agency } from '../web/agency.ts'

const tables = withTables()
beforeAll(async () => {
  await agency(tables())
})

describe('stages', () => {
  it('count every appraisal once, whatever its state', () => {
    const counts = fc.tuple(...APPRAISAL_STATES.map(() => fc.nat({ max: 1000 })))
    fc.assert(
      fc.property(counts, (numbers) => {
        const at = (state: AppraisalState) => numbers[APPRAISAL_STATES.indexOf(state)] ?? 0
        const groups = groupStages({
          waiting: at('waiting'),
          selfAssessment: at('selfAssessment'),
          review: at('review'),
          calibration: at('calibration'),
          published: at('published'),
          objection: at('objection'),
          decided: at('decided'),
          final: at('final'),
          followUp: at('followUp'),
          closed: at('closed'),
          withdrawn: at('withdrawn'),
        })

        const all = numbers.reduce((sum, number) => sum + number, 0)
        expect(STAGE_GROUPS.reduce((sum, group) => sum + groups[group], 0)).toBe(all)
      }),
    )
  })
})

describe('the progress of a period', () => {
  it('is told unit by unit in order of name, and as a whole', async () => {
    const progress = await readPeriodProgress(tables(), '2026-q4')

    expect(progress.units.map(({ name }) => name)).toEqual([
      'Badan Kepegawaian dan Pengembangan SDM',
      'Dinas Kependudukan dan Pencatatan Sipil',
      'Dinas Kesehatan',
      'Puskesmas Helvetia',
      'Sekretariat Daerah',
    ])
    expect(progress.total).toBe(114)
    expect(completionOf(progress)).toEqual({ done: 9, expected: 113 })
  })
})

describe('late tasks', () => {
  it('are those open past their due date, the latest first', async () => {
    const before = await readLateTasks(tables(), '2026-q4', new Date('2026-12-04T16:00:00.000Z'))
    const after = await readLateTasks(tables(), '2026-q4', new Date('2026-12-20T00:00:00.000Z'))

    expect(before).toEqual({ tasks: [], all: true })
    expect(after.all).toBe(true)
    expect(after.tasks.at(0)?.kind).toBe('selfAssessment')
    expect(after.tasks.at(-1)?.kind).toBe('review')
  })
})
