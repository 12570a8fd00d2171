import { appraisalStateSchema } from '../domain/appraisal-state.ts'
import type { Opening } from '../platform/human-tasks/open-task.ts'
import type { Assignment, TaskDefinition } from '../platform/human-tasks/task-definition.ts'
import type { Task } from '../platform/human-tasks/tasks.ts'
import type { Tables } from '../platform/table/table.ts'
import { appraisalsIn, changeAppraisal, moveAppraisal } from './appraisals.ts'
import { officerFound } from './missing-officer.ts'
import { goesByAppraisal } from './task-subjects.ts'

/** What opening a task changes of the appraisal that it is about, or that its subject follows from. */
export const openOnAppraisal = async (
  tables: Tables,
  { noun, movesAppraisalTo }: Pick<TaskDefinition, 'noun' | 'movesAppraisalTo'>,
  task: Task & Pick<Assignment, 'lacksOfficer'>,
  at: Date,
): Promise<Opening> => {
  if (noun === 'calibration') return { writes: task.lacksOfficer ? [] : officerFound(task) }
  const appraisal = goesByAppraisal(noun) ? await appraisalsIn(tables).get(task.subjectId) : undefined
  if (!appraisal) return { writes: [] }
  const state = movesAppraisalTo ? appraisalStateSchema.parse(movesAppraisalTo) : appraisal.state
  const set = { lastTaskId: task.taskId }
  return {
    writes:
      state === appraisal.state
        ? [changeAppraisal(appraisal, set)]
        : moveAppraisal(appraisal, state, at, set),
    states: { from: appraisal.state, to: state },
  }
}
