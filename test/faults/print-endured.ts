import type { EnduranceReport } from './endure.ts'
import { STAGES } from './stages.ts'

const row = (name: string, value: string | number) => `  ${name.padEnd(52)} ${String(value).padStart(8)}`

/** What a machine went through and what came of it, as a table for people. */
export const printEndured = ({
  kills,
  cutRequests,
  tally,
  mail,
  noticesUnderWay,
  wrong,
}: EnduranceReport): string => {
  const count = (fits: (kill: (typeof kills)[number]) => boolean) => kills.filter(fits).length
  const all = Object.values(tally.executions)
  const succeeded = all.reduce((sum, { SUCCEEDED }) => sum + SUCCEEDED, 0)
  const others = all.reduce((sum, one) => sum + one.FAILED + one.TIMED_OUT + one.ABORTED + one.RUNNING, 0)
  return [
    row('Kills', kills.length),
    ...STAGES.map((stage) =>
      row(
        `  while ${stage}`,
        count((kill) => kill.stage === stage),
      ),
    ),
    row(
      '  with the database engine',
      count(({ withDatabase }) => withDatabase),
    ),
    row(
      '  while workflows waited for a function’s answer',
      count(({ calls }) => calls > 0),
    ),
    row(
      '  while people were at their pages',
      count(({ visits }) => visits > 0),
    ),
    row(
      '  while the clock was being moved',
      count(({ wasClockMoving }) => wasClockMoving),
    ),
    row('Requests that were cut and made again', cutRequests),
    '',
    row('Appraisals at their end', `${tally.ended} of ${tally.appraisals}`),
    row('Executions that succeeded', succeeded),
    row('Executions that did not', others),
    row('History chains', tally.history.chains),
    row('History entries', tally.history.entries),
    row('Every chain verifies', tally.history.verified ? 'yes' : 'NO'),
    row('Letters sent', mail.letters),
    row('Notices under way at a kill', noticesUnderWay),
    row('  of them begun again', mail.begunAgain),
    row('Letters gone out at a kill before that was noted', mail.unnoted.length),
    row('Lost, doubled or stuck', wrong.length),
    ...wrong.map((one) => `    ${one}`),
  ].join('\n')
}
