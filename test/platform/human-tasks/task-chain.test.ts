import { expect, it } from 'vitest'
import { chainOfTask } from '../../../functions/platform/human-tasks/task-chain.ts'
import { taskIdOf } from '../../../functions/platform/human-tasks/tasks.ts'
import { chains } from '../../../functions/platform/table/keys.ts'
import { goesByAppraisal } from '../../../functions/records/task-subjects.ts'
import { tasks } from '../../../functions/roots/tasks.ts'
import { isName } from '../../../local/step-functions/names.ts'

const kinds = Object.entries(tasks).map(([kind, { noun }]) => ({ kind, noun: String(noun) }))

it.each(kinds)('$kind is told in the chain of its $noun', ({ kind, noun }) => {
  const of = { appraisal: chains.appraisal('2026-q4.a'), calibration: chains.calibration('2026-q4.a') }
  const expected = goesByAppraisal(noun) ? of.appraisal : noun === 'calibration' ? of.calibration : undefined

  if (expected === undefined) expect(chainOfTask(kind, `${noun}_a`)).toBe(`${noun}/a`)
  else expect(chainOfTask(kind, '2026-q4.a')).toBe(expected)
})

it('a subject of any other noun says what it is, in its chain and in the name of its execution', () => {
  expect(chainOfTask('peerView', 'view_request-1')).toBe('view/request-1')
  expect(isName(taskIdOf({ kind: 'peerView', subjectId: 'view_request-1', round: 1 }))).toBe(true)
})

it('a kind that this version does not know is told in its appraisal’s chain, as all were but one', () => {
  expect(chainOfTask('newerKind', '2026-q4.a')).toBe(chains.appraisal('2026-q4.a'))
})
