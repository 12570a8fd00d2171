import { calibrationTasks } from '../../calibration/tasks.ts'
import { followUpTasks } from '../../follow-up/tasks.ts'
import { readTaskId } from '../../platform/human-tasks/read-task-id.ts'

/** The areas of tasks that have a site of their own; the site of the door answers all others itself. */
const AREAS = { calibration: calibrationTasks, 'follow-up': followUpTasks }

type Area = keyof typeof AREAS
/** The kinds of task that an area's site answers. */
export type KindOfArea<A extends Area = Area> = { [Each in A]: keyof (typeof AREAS)[Each] }[A]

const NAMES = Object.keys(AREAS) as Area[]

const areaOf = (taskId: string): Area | undefined => {
  const kind = readTaskId(taskId)?.kind ?? ''
  return NAMES.find((area) => Object.hasOwn(AREAS[area], kind))
}

/** Whether a task is answered by the site of an area, and not by that of the door. */
export const isOfAnArea = (taskId: string): boolean => areaOf(taskId) !== undefined

/** Where the page of a task is, below the address of a link that names it. */
export const taskAddress = (link: string, taskId: string): string => {
  const area = areaOf(taskId)
  return [link, ...(area ? [area] : []), taskId].join('/')
}
