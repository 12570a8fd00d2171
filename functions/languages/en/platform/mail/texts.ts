import type { Complete } from '../../../pack.ts'
import { plural } from '../../plural.ts'

export const texts: Complete<'platform/mail/texts'> = {
  greeting: (name: string) => `Dear ${name},`,
  due: (date: string) => `By ${date} at the latest.`,
  reminder: (ask: string) => `Reminder: ${ask}`,
  dueMoved: (ask: string) => `More time: ${ask}`,
  escalation: (assignee: string, ask: string) => `${assignee} has not yet done: ${ask}`,
  escalationWhy: 'You are told as their superior or as HR. Please help to remind them.',
  unreachable: (assignee: string, task: string) => `${assignee} gets none of our mail: ${task}`,
  unreachableWhy:
    'We cannot reach their address. Please tell them in person; HR corrects the address in Bina.',
  outOfService: (assignee: string, task: string) => `${assignee} cannot open their task: ${task}`,
  outOfServiceWhy:
    'The directory says that they no longer serve, so that their link is closed and they are not reminded. If that is wrong, HR corrects the directory; if it is right, HR reassigns the task or withdraws the appraisal.',
  digest: (count: string) =>
    plural(count, { one: '# thing is waiting for you', other: '# things are waiting for you' }),
  told: (count: string) => plural(count, { one: '# message for you', other: '# messages for you' }),
  open: 'Open',
  openAll: 'Open them all',
  signIn: 'Sign in to Bina',
  signInWhy: 'You asked for a sign-in link. It works once, for 30 minutes.',
  private: 'This link is for you alone; please do not forward it. Bina never asks for a password.',
  sender: (agency: string) => `Sent by Bina, the performance system of ${agency}.`,
  someone: 'a colleague',
}
