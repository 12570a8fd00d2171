import type { Complete } from '../../pack.ts'

export const texts: Complete<'audit/events'> = {
  periodSealed: 'The appraisal period was sealed',
  contradictionsFound: 'Before the sealing, records were found that contradict History',
  recordsCompared: 'All records were compared with History',
  executionArchived: 'The history of a workflow was archived',
  auditorRead: 'An auditor read a page',
}
