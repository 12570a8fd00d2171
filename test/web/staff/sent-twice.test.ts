import { beforeAll, expect, it } from 'vitest'
import { tasksIn } from '../../../functions/platform/human-tasks/tasks.ts'
import { chains } from '../../../functions/platform/table/keys.ts'
import { historyOf } from '../../ground/history-of.ts'
import { openedPeriod } from '../../ground/period.ts'
import { shownTexts } from '../../ground/shown-texts.ts'
import { withTables } from '../../ground/tables.ts'
import { visit } from '../../platform/http/visit.ts'
import { everyTask, KINDS } from '../../security/every-task.ts'
import { NOW, siteDeps, staffSite } from '../sites.ts'

const tables = withTables()
const staff = () => staffSite(siteDeps({ tables: tables(), now: NOW }))

let tasks: Awaited<ReturnType<typeof everyTask>>

beforeAll(async () => {
  tasks = await everyTask(tables(), await openedPeriod(tables(), { employees: KINDS.length }))
})

const PLAN = { goal: 'Menyusun laporan triwulan sendiri.', action1: 'Mendampingi dua kali sebulan.' }

it.each(['one after the other', 'at once'])(
  'takes an answer that is sent twice %s once, and confirms it both times',
  async (how) => {
    const kind = how === 'at once' ? 'coachingPlan' : 'rewardApproval'
    const asked = tasks.find(({ task }) => task.kind === kind)
    if (!asked) throw new Error(`There is no task ${kind}.`)
    const { task, link } = asked
    const form =
      kind === 'coachingPlan' ? PLAN : { decision: 'approved', reason: 'Dua tahun berturut-turut.' }
    const send = (fields: Readonly<Record<string, string>>) =>
      visit(staff(), 'POST', link.address, { form: fields, cookies: link.cookies })

    const both =
      how === 'at once' ? await Promise.all([send(form), send(form)]) : [await send(form), await send(form)]
    const other = {
      ...form,
      [kind === 'coachingPlan' ? 'goal' : 'reason']: 'Lain sama sekali dari yang tadi.',
    }
    const late = await send(other)

    const location = `${link.address}?step=done`
    expect(both.map(({ status, headers }) => [status, headers.location])).toEqual([
      [303, location],
      [303, location],
    ])
    expect(late.status).toBe(409)
    expect(shownTexts(late.body)).toContain('Lain sama sekali dari yang tadi.')
    const told = await historyOf(tables(), chains.appraisal(task.subjectId))
    expect(told.filter(({ after }) => after?.taskId === task.taskId)).toHaveLength(1)
    expect(await tasksIn(tables()).get(task.taskId)).toMatchObject({ state: 'answered' })
  },
)
