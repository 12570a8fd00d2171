import type { Complete } from '../../../pack.ts'
import { plural } from '../../plural.ts'

export const texts: Complete<'web/hr/overview-texts'> = {
  title: 'Overview for leadership',
  lead: 'Totals only, never a name. Predicates count once the result is published.',
  completion: 'Completion of each period',
  period: 'Period',
  final: 'Final results',
  distribution: 'Spread of predicates',
  choose: 'Another period',
  total: 'All units',
  perUnit: 'By unit',
  results: 'Results',
  together: (count) => plural(count, { one: '# small unit', other: '# small units together' }),
  togetherWhy: (least) =>
    `Units with fewer than ${least} results are counted together, so that nobody can be told.`,
  none: 'Not enough results to show yet',
  noneText: 'The spread appears once results are published to at least five employees.',
  noPeriod: 'No period yet',
  picture: 'Spread',
}
