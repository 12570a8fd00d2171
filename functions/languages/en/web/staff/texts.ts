import { fullStop } from '../../../full-stop.ts'
import type { Complete } from '../../../pack.ts'

export const texts: Complete<'web/staff/texts'> = {
  welcome: 'A task for you',
  lead: (name: string) => `This page is for ${fullStop(name)}`,
  explain: 'You need no password. Once you press Continue, this link works in this browser only.',
  go: 'Continue',
  fresh: 'Send a fresh link',
  toStart: 'To the start page',
  closed: {
    elsewhere: {
      title: 'This link was opened in another browser',
      text: 'For your safety a link works in one browser only. We can send a fresh link to your registered email address; this one then stops working everywhere.',
    },
    expired: {
      title: 'This link has expired',
      text: 'If a task still waits for you, we can send a fresh link to your registered email address.',
    },
    replaced: {
      title: 'This link was replaced by a fresh one',
      text: 'The new link was sent to your registered email address; open it from your inbox. Not there yet? We can send it once more.',
    },
    readdressed: {
      title: 'This link was sent to your former email address',
      text: 'The address has been replaced in the directory, so this link no longer works. We can send a fresh link to the address that is registered now.',
    },
    accessChanged: {
      title: 'Your access has changed',
      text: 'For your safety, links from before that change no longer work. If a task still waits for you, we can send a fresh link to your registered email address.',
    },
    accessChangedAndSent: {
      title: 'Your access has changed',
      text: 'For your safety, links from before that change no longer work. A fresh link has been sent to your registered email address; open it from your inbox. Has it not arrived? We can send it once more.',
    },
  },
  freshLink: {
    sent: {
      title: 'A fresh link is on its way',
      why: 'It is sent at once and usually arrives within a minute; look into your work mail. The old link no longer works, in any browser.',
    },
    sentAlready: {
      title: 'A fresh link has been sent already',
      why: 'Open the newest one from your work mail; look in the spam folder too. Through one link, at most three fresh ones are sent in an hour.',
    },
    sentJustNow: {
      title: 'A fresh link was sent just now',
      why: 'It is sent by itself after your access has changed, and arrives within a few minutes. Open it from your work mail; look in the spam folder too.',
    },
    nothingOpen: {
      title: 'No task waits for you',
      why: 'All tasks of this link are done or were given to someone else, so no fresh link was sent.',
    },
    noAddress: {
      title: 'A fresh link cannot be sent',
      why: 'Mail to your registered address does not arrive. Please ask HR to correct your address.',
    },
  },
  notServing: 'Your tasks cannot be opened at present',
  notServingWhy:
    'The directory says that you no longer serve in this agency. If that is wrong, tell HR or an auditor at once: this link opens again once the directory is corrected, and the days on which it was closed are given back on tasks about yourself, three weeks at the most.',
  unknown: 'We do not know this link',
  unknownWhy:
    'It may have been cut off when copied, or it is very old. Open the link straight from the newest mail, or ask HR.',
  list: 'Your tasks',
  listLead: 'In order of their due dates.',
  due: 'Due',
  task: 'Task',
  state: 'Status',
  about: 'Employee',
  back: 'All your tasks',
  received: 'See the answer that was received',
  over: {
    answered: {
      title: 'This task has been answered',
      why: 'We have received the answer; there is nothing more for you to do.',
    },
    expired: {
      title: 'The time for this task has passed',
      why: 'The process went on without an answer. If something is wrong, please ask HR.',
    },
    withdrawn: {
      title: 'This task was withdrawn',
      why: 'The appraisal it belonged to has ended; there is nothing for you to do.',
    },
    reassigned: {
      title: 'This task was given to someone else',
      why: 'Someone else is now responsible for it, so your link no longer works.',
    },
  },
  tiedSince: {
    title: 'You may not decide this any more',
    why: 'You were asked in the place of somebody who did not answer. Since then something ties you to this: you changed whom it is about, who should have decided or their unit, or one of you rates the other. Tell another officer of HR, who can reassign what concerns one person; when the time of this task is over, the period goes on without your answer.',
  },
  notHr: {
    title: 'This task is for HR',
    why: 'The directory no longer has you as a member of HR, so you cannot answer this task. HR can give it to whoever serves there now.',
  },
  conflict: 'Another answer was faster',
  conflictWhy:
    'The task was completed in another tab or by someone else before this form was sent. This last form changed nothing.',
  done: 'Done',
}
