import type { Complete } from '../../pack.ts'
import { plural } from '../plural.ts'

export const texts: Complete<'people/access-mail-texts'> = {
  roles: {
    granted: (roles) => `the role ${roles} is granted`,
    taken: (roles) => `the role ${roles} is taken away`,
  },
  email: 'the email address is replaced',
  status: 'the employment status changes',
  supervisorId: 'the supervisor changes',
  requested: (what) => `Requested: ${what}.`,
  changed: (what) => `What changed: ${what}.`,
  until: (moment) => `Lapses if not decided by ${moment}.`,
  addressMoved: {
    title: (_about: string) => 'Your email address in Bina was changed',
    why: 'Mail goes to another address from now on, and links sent here have stopped working. If you did not ask for it, tell human resources and the auditors of your agency at once.',
  },
  importCancelled: {
    title: (by) => `${by} cancelled your import`,
    why: 'Nothing of those files was saved. History keeps who cancelled it. If it was a mistake, upload the files again.',
  },
  accessChangeAsked: {
    title: () => 'A change of your access to Bina was requested',
    why: 'Nothing has changed yet: a second person must confirm it first. If you think it is a mistake, contact HR or the head of your agency at once.',
  },
  accessChangeWaits: {
    title: (name) => `Confirm or refuse a change of access of ${name}`,
    why: 'Sign in to Bina, open Changes of access, and confirm or refuse it.',
  },
  accessChangeAlone: {
    title: (name) => `A change of access of ${name} was requested without a second person`,
    why: 'An officer of HR requested it, and there is nobody else who could confirm it. It may take effect after a waiting time of three days.',
  },
  accessChanged: {
    title: () => 'Your access to Bina has changed',
    why: 'Earlier sessions and links no longer work. If you think it is a mistake, contact HR, the head or the auditors of your agency at once.',
  },
  accessChangeRefused: {
    title: () => 'A change of your access to Bina was refused',
    why: 'Nothing has changed in your access.',
  },
  accessChangeWithdrawn: {
    title: () => 'The request to change your access to Bina was withdrawn',
    why: 'Nothing has changed in your access.',
  },
  accessRequestDone: {
    title: (name) => `The change of access of ${name} was confirmed and is in force`,
    why: 'You requested it.',
  },
  accessRequestRefused: {
    title: (name) => `The change of access of ${name} was refused`,
    why: 'You requested it. Nothing was changed; the page Changes of access gives the reason.',
  },
  accessRequestReplaced: {
    title: (name) => `Your request about the access of ${name} was replaced`,
    why: 'You requested it. It no longer stands, because there is a later change of access of the same person; see the page Changes of access.',
  },
  signIn: 'Sign in to Bina',
  list: 'Open Changes of access',
  decide: (count) =>
    plural(count, {
      one: '# change of access waits for your decision',
      other: '# changes of access wait for your decision',
    }),
  news: (count) =>
    plural(count, { one: '# message from Bina for you', other: '# messages from Bina for you' }),
}
