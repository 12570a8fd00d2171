import type { Tally } from './tally.ts'

interface Result extends Omit<Tally, 'appraisals'> {
  readonly employees: number
  readonly seconds: number
}

const row = (name: string, value: string | number) => `  ${name.padEnd(34)} ${String(value).padStart(12)}`

const number = (value: number) => value.toLocaleString('en')

/** The result of a simulated period as a table for people. */
export const printTable = (result: Result): string => {
  const { predicates, executions, history, counts } = result
  const failed = Object.values(executions).reduce(
    (sum, { FAILED, TIMED_OUT, ABORTED, RUNNING }) => sum + FAILED + TIMED_OUT + ABORTED + RUNNING,
    0,
  )
  const succeeded = Object.values(executions).reduce((sum, { SUCCEEDED }) => sum + SUCCEEDED, 0)
  return [
    `A whole period of ${number(result.employees)} employees in ${result.seconds} s`,
    '',
    row('Appraisals at their end', number(result.ended)),
    row('Sangat Baik (very good)', number(predicates.veryGood)),
    row('Baik (good)', number(predicates.good)),
    row('Butuh Perbaikan (needs improvement)', number(predicates.needsImprovement)),
    row('Kurang (poor)', number(predicates.poor)),
    row('Sangat Kurang (very poor)', number(predicates.veryPoor)),
    row('Returned for revision', number(result.returned)),
    row('Objections', number(result.objections)),
    row('Coached', number(result.coaching)),
    row('Rewarded', number(result.rewards)),
    row('Tasks nobody answered', number(result.expired)),
    row('Mails', number(result.mails)),
    '',
    row('Executions that succeeded', number(succeeded)),
    row('Executions that did not', number(failed)),
    row('History chains', number(history.chains)),
    row('History entries', number(history.entries)),
    row('Every chain verifies', history.verified ? 'yes' : 'NO'),
    row('Fields that contradict History', number(history.contradictions)),
    '',
    row('State transitions', number(counts.stateTransitions)),
    row('Function invocations', number(counts.lambdaInvocations)),
    row('Items read', number(counts.dynamodbReads)),
    row('Items written', number(counts.dynamodbWrites)),
  ].join('\n')
}
