import { Construct } from 'constructs'
import { Workflow } from './constructs/workflow.ts'
import { type FunctionPlans, functionsOf } from './functions-of.ts'
import type { Ground } from './ground.ts'

export const humanTaskFunctions = {
  openTask: {
    entry: 'functions/roots/open-task.ts',
    records: ['get', 'query', 'put', 'update'],
    writes: ['appraisal', 'notice', 'progress', 'task'],
    tellsOfTasks: true,
    wakes: ['send-mail'],
  },
  climbLadder: {
    entry: 'functions/roots/climb-ladder.ts',
    records: ['get', 'query', 'put', 'update'],
    writes: ['notice', 'task'],
    checks: ['task'],
    deletes: ['signal'],
    tellsOfTasks: true,
  },
} satisfies FunctionPlans

/** The workflow that asks one person one question. All other workflows use it. */
export class HumanTasks extends Construct {
  constructor(scope: Construct, ground: Ground) {
    super(scope, 'human-tasks')
    const { openTask, climbLadder } = functionsOf(this, ground, humanTaskFunctions)
    new Workflow(this, ground, {
      name: 'human-task',
      functions: [openTask, climbLadder],
      impact:
        'Somebody who was asked for an answer is no longer reminded, and their answer may not move the appraisal on.',
    })
  }
}
