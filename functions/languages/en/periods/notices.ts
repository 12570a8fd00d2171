import type { Complete } from '../../pack.ts'

export const texts: Complete<'periods/notices'> = {
  closedEarly: {
    title: (_about: string) => 'Self-assessments were closed early',
    why: 'Human resources closed the self-assessments before they were due, so that yours can no longer be sent. That is no failing of yours, and whoever reviews you reads so. If you disagree, ask human resources.',
  },
  extended: {
    title: (about: string) => `${about} extended the due dates of the period`,
    why: 'History keeps the former and the new dates. Those who still have a task are told when their next reminder is due. If it is a mistake, talk to them or tell an auditor.',
  },
  withdrawn: {
    title: (_about: string) => 'Your appraisal has ended',
    why: 'You are no longer part of this period. Links sent before have stopped working.',
  },
  reportWithdrawn: {
    title: (about: string) => `${about} was taken out of the period`,
    why: 'Human resources ended this appraisal. If that is a mistake, tell another officer of human resources or an auditor.',
  },
  handedOn: {
    title: (about: string) => `Your task about ${about} was given to somebody else`,
    why: 'Human resources reassigned it, and your link to it has stopped working. If that is a mistake, tell another officer of human resources or an auditor.',
  },
  lacksOfficer: {
    title: (about: string) => `No officer of human resources may step in for ${about}`,
    why: 'Whoever should decide does not answer or is not named, and none of human resources is impartial: they are concerned themselves, rate somebody there or are rated by them, or changed their records within the last ninety days. Bina asks whoever has the task once more where it can; for a calibration it looks every day whether somebody may step in. Ways out: name another calibrator in the units file, or let somebody else join human resources.',
  },
  judgeChanged: {
    title: (about: string) => `Your appraisal is now in the hands of ${about}`,
    why: 'Human resources gave them that task; the reason is on record. If you think it is a mistake, tell another officer of human resources or an auditor.',
  },
}
