import { catalogue } from '../platform/i18n/catalogue.ts'
import { wordsOf } from '../platform/i18n/words.ts'
import { readPeriodProgress, type UnitProgress } from './period-progress.ts'
import { defineReport } from './report.ts'
import { STAGE_GROUPS } from './stage-groups.ts'

const say = wordsOf(catalogue('reports/unit-progress'))

/** Where the appraisals of each unit stand. */
export const unitProgress = defineReport<UnitProgress>({
  title: say((texts) => texts.title),
  lead: say((texts) => texts.lead),
  counted: say((texts) => texts.counted),
  columns: [
    { name: 'unit', header: say((texts) => texts.unit), cell: ({ name }) => name },
    { name: 'total', header: say((texts) => texts.total), numeric: true, cell: ({ total }) => total },
    ...STAGE_GROUPS.map((group) => ({
      name: group,
      header: say((texts) => texts.groups[group]),
      numeric: true,
      cell: ({ counts }: UnitProgress) => counts[group],
    })),
  ],
  rows: async function* (tables, periodId) {
    yield* (await readPeriodProgress(tables, periodId)).units
  },
})
