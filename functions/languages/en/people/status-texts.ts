import type { Complete } from '../../pack.ts'
import { plural } from '../plural.ts'

export const texts: Complete<'people/status-texts'> = {
  closed: {
    title: 'The directory says that you no longer serve in this agency',
    status: (status) => `Your status in the directory is now: ${status}.`,
    since: (moment) => `It has been so since ${moment}.`,
    why: (days) =>
      `While it is, your links to tasks in Bina are closed and you are not reminded. If that is wrong, tell human resources or an auditor of your agency at once: the links open again once the directory is corrected, and those days are given back on tasks about yourself, ${plural(days, { one: '# day', other: '# days' })} for each at the most. If it is right, you need do nothing.`,
  },
  open: {
    title: 'The directory says that you serve in this agency again',
    why: (days) =>
      `Your links to tasks in Bina open again. What still waits for you is sent once more; on tasks about yourself the days on which the links were closed are given back, ${plural(days, { one: '# day', other: '# days' })} for each at the most. If a task ended in that time, tell human resources or an auditor.`,
  },
}
