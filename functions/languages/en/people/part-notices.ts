import type { Complete } from '../../pack.ts'
import { plural } from '../plural.ts'

export const texts: Complete<'people/part-notices'> = {
  calibrator: {
    title: (unit) => `You no longer calibrate ${unit}`,
    why: 'Human resources changed that in the directory. A calibration that has begun is not changed by it. If that is a mistake, tell another officer of human resources or an auditor.',
  },
  head: {
    title: (unit) => `You are no longer recorded as the head of ${unit}`,
    why: 'Human resources changed that in the directory. Periods that are open are not changed by it. If that is a mistake, tell another officer of human resources or an auditor.',
  },
  supervisor: {
    title: (person) => `You are no longer recorded as the supervisor of ${person}`,
    why: 'Human resources changed that in the directory. Appraisals in periods that are open are not changed by it. If that is a mistake, tell another officer of human resources or an auditor.',
  },
  unit: 'a unit',
  news: (count) =>
    plural(count, {
      one: '# change to your part in the directory',
      other: '# changes to your part in the directory',
    }),
}
