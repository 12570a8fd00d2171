import { emailOf, type Name } from '../../ground/organisation.ts'
import type { Machine } from '../../ground/running-machine.ts'

/** Somebody who sends requests: what their browser sends along, where they begin, and what they may change. */
export interface Visitor {
  readonly who: string
  readonly cookies: string
  readonly starts: readonly string[]
  /** The partition keys of Records that their own pages may write. */
  readonly mayWrite: readonly RegExp[]
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
const about = (text: string) => new RegExp(escaped(text))

/**
 * What anybody may cause: a sign-in link for somebody, a fresh link for a dead one, and the caps on both. Whose letter goes
 * out meanwhile has that in the history of their account.
 */
const ANYBODY = [/^CAP#/, /^JOBRUN#/, /^NOTICE#/, /^LINK#/, /^SIGN-IN#/, /^CHAIN#account\//]
/** What follows from an answer: its workflow goes on, asks others and writes to them. */
const FOLLOWS = [/^TASK#/, /^SIGNAL#/, /^CHAIN#(appraisal|calibration|execution|period)\//]

const stranger: Visitor = { who: 'stranger', cookies: '', starts: ['/', '/sign-in'], mayWrite: ANYBODY }

const answering = async (machine: Machine, name: Name): Promise<Visitor> => {
  const { url } = await machine.visit(name)
  const id = machine.personId(name)
  const reports = (await machine.openTasks()).filter(({ assigneeId }) => assigneeId === id)
  return {
    who: `${name}, by link`,
    cookies: machine.browser(name).cookies,
    starts: [url.pathname],
    mayWrite: [...ANYBODY, ...FOLLOWS, about(id), ...reports.map(({ subjectId }) => about(subjectId))],
  }
}

const signedIn = async (
  machine: Machine,
  name: Name,
  starts: readonly string[],
  mayWrite: readonly RegExp[],
) => {
  if (machine.browser(name).cookies === '') await machine.signIn(name)
  return {
    who: `${name}, signed in`,
    cookies: machine.browser(name).cookies,
    starts,
    mayWrite: [...ANYBODY, ...mayWrite],
  }
}

/** Files that officers ask for, with what their job makes of the requests. */
const FILES = [/^(EXPORT|EXPORTQUEUE)#/, /^CHAIN#export\//]

/** HR steers periods and hands in files; the directory itself changes by an import's job only. */
const HR = [
  ...FOLLOWS,
  ...FILES,
  /^(PERIOD|PROGRESS|IMPORT|IMPORTQUEUE|APPRAISAL|CALIBRATION)#/,
  /^CHAIN#import\//,
]

/** One of each who may come to the door. */
export const visitorsOf = async (machine: Machine): Promise<readonly Visitor[]> => [
  stranger,
  await answering(machine, 'siti'),
  await answering(machine, 'agus'),
  await signedIn(machine, 'sri', ['/hr'], HR),
  await signedIn(machine, 'yusuf', ['/hr/overview', '/hr/calibrations'], []),
  await signedIn(machine, 'tuti', ['/audit'], FILES),
]

/** Whose names and addresses a hostile request may use besides made-up ones. */
export const knownIds = (machine: Machine): readonly string[] => [
  machine.periodId,
  machine.personId('maria'),
  machine.appraisalId('maria'),
  machine.appraisalId('siti'),
  `selfAssessment.${machine.appraisalId('maria')}.1`,
  emailOf('tuti'),
  emailOf('maria'),
]
