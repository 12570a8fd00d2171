import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import * as z from 'zod'

const Rows = z.array(z.object({ what: z.string() }))

/** What must find nothing in the journal of a machine on which all executions have ended. */
const FAULTS = [
  "select integrity_check as what from pragma_integrity_check where integrity_check <> 'ok'",
  "select arn || ' runs' as what from executions where status = 'RUNNING'",
  `select distinct execution || ' has branches' as what from branches`,
  `select execution || ' was never announced' as what from announcements`,
  // Numbered from one without a gap, each after one before it, in order of time.
  `select execution || ' has a gap' as what from events group by execution having count(*) <> max(id)`,
  `select execution || ' goes back in time at ' || id as what from
     (select execution, id, time, lag(time) over (partition by execution order by id) as before from events)
     where time < before`,
  `select arn || ' does not end as ' || status as what from executions x where not exists
     (select 1 from events e where e.execution = x.id and e.type = 'Execution' ||
        case status when 'SUCCEEDED' then 'Succeeded' when 'FAILED' then 'Failed'
                    when 'ABORTED' then 'Aborted' else 'TimedOut' end
        and e.id = (select max(id) from events where execution = x.id))`,
  `select x.arn || ' outlived the one that waits for it' as what from executions x
     join executions p on p.id = x.parent where p.stopped < x.stopped`,
]

/** What is not as it must be in a journal whose machine has stopped. */
export const findJournalFaults = (data: string): string[] => {
  const database = new DatabaseSync(join(data, 'step-functions.sqlite'), { readOnly: true })
  try {
    return FAULTS.flatMap((sql) => Rows.parse(database.prepare(sql).all()).map(({ what }) => what))
  } finally {
    database.close()
  }
}

/** Events that no function has taken although the machine was idle. */
export const countEvents = (data: string): number => {
  const database = new DatabaseSync(join(data, 'machine.sqlite'))
  try {
    const row = database.prepare('select count(*) as events from events').get()
    return z.object({ events: z.number() }).parse(row).events
  } finally {
    database.close()
  }
}
