import type { Branch, Counters } from '../run/branch.ts'
import { branchFromText, branchText } from '../run/branch.ts'
import type { Ending, Run } from '../run/run.ts'
import { numberIn, optionalNumberIn, optionalTextIn, textIn } from './columns.ts'
import type { Journal, Row } from './journal.ts'

export interface ExecutionRecord {
  readonly id: number
  readonly arn: string
  readonly machine: number
  readonly definition: number
  readonly name: string
  readonly status: string
  readonly started: number
  readonly stopped: number | undefined
  readonly input: string
  readonly output: string | undefined
  readonly error: string | undefined
  readonly cause: string | undefined
  readonly parent: number | undefined
  readonly trace: string | undefined
}

export const readExecution = (row: Row): ExecutionRecord => ({
  id: numberIn(row, 'id'),
  arn: textIn(row, 'arn'),
  machine: numberIn(row, 'machine'),
  definition: numberIn(row, 'definition'),
  name: textIn(row, 'name'),
  status: textIn(row, 'status'),
  started: numberIn(row, 'started'),
  stopped: optionalNumberIn(row, 'stopped'),
  input: textIn(row, 'input'),
  output: optionalTextIn(row, 'output'),
  error: optionalTextIn(row, 'error'),
  cause: optionalTextIn(row, 'cause'),
  parent: optionalNumberIn(row, 'parent'),
  trace: optionalTextIn(row, 'trace'),
})

export const executionByArn = (journal: Journal, arn: string): ExecutionRecord | undefined => {
  const row = journal.read('select * from executions where arn = ?', arn)
  return row && readExecution(row)
}

export const executionById = (journal: Journal, id: number): ExecutionRecord | undefined => {
  const row = journal.read('select * from executions where id = ?', id)
  return row && readExecution(row)
}

export const addExecution = (
  journal: Journal,
  record: Omit<ExecutionRecord, 'id' | 'status' | 'stopped' | 'output' | 'error' | 'cause'>,
): number =>
  journal.write(
    `insert into executions (arn, machine, definition, name, status, started, input, parent, trace)
     values (?, ?, ?, ?, 'RUNNING', ?, ?, ?, ?)`,
    record.arn,
    record.machine,
    record.definition,
    record.name,
    record.started,
    record.input,
    record.parent ?? null,
    record.trace ?? null,
  )

/** Lets an execution hear of the end of one that another has started. */
export const addWaiter = (journal: Journal, child: number, parent: number): void => {
  journal.write('insert or ignore into waiters (child, parent) values (?, ?)', child, parent)
}

/** The executions that wait for the end of another: the one that started it, and those that found it running. */
export const waitersOf = (journal: Journal, child: number): number[] =>
  journal
    .readAll(
      `select parent from executions where id = ? and parent is not null
       union select parent from waiters where child = ?`,
      child,
      child,
    )
    .map((row) => numberIn(row, 'parent'))

/** The numbers of the executions that have not ended, in the order they were started. */
export const runningExecutions = (journal: Journal): number[] =>
  journal
    .readAll(`select id from executions where status = 'RUNNING' order by id`)
    .map((row) => numberIn(row, 'id'))

export const readBranches = (
  journal: Journal,
  execution: number,
): { branches: Map<number, Branch>; counters: Counters | undefined } => {
  const branches = new Map<number, Branch>()
  let counters: Counters | undefined
  for (const row of journal.readAll('select body from branches where execution = ? order by id', execution)) {
    const body = branchFromText(textIn(row, 'body'))
    branches.set(body.branch.id, body.branch)
    counters ??= body.counters
  }
  return { branches, counters }
}

const writeEvents = (journal: Journal, run: Run): void => {
  for (const event of run.events)
    journal.write(
      'insert into events (execution, id, time, type, previous, details) values (?, ?, ?, ?, ?, ?)',
      run.identity.id,
      event.id,
      event.time,
      event.type,
      event.previous,
      event.details ?? null,
    )
  run.events = []
}

const writeBranches = (journal: Journal, run: Run): void => {
  for (const id of run.changed) {
    const branch = run.branches.get(id)
    if (!branch) continue
    journal.write(
      'insert or replace into branches (execution, id, body) values (?, ?, ?)',
      run.identity.id,
      id,
      branchText(branch, id === 0 ? run.counters : undefined),
    )
  }
  for (const id of run.removed)
    journal.write('delete from branches where execution = ? and id = ?', run.identity.id, id)
  run.changed.clear()
  run.removed.clear()
}

const writeEnding = (journal: Journal, id: number, ending: Ending, time: number): void => {
  const failure = ending.status === 'SUCCEEDED' ? undefined : ending.failure
  journal.write(
    'update executions set status = ?, stopped = ?, output = ?, error = ?, cause = ? where id = ?',
    ending.status,
    time,
    ending.status === 'SUCCEEDED' ? ending.output : null,
    failure?.error ?? null,
    failure?.cause ?? null,
    id,
  )
  journal.write('delete from branches where execution = ?', id)
}

/** Journals all that a run has changed since the last time. */
export const writeRun = (journal: Journal, run: Run): void => {
  writeEvents(journal, run)
  if (run.ending) writeEnding(journal, run.identity.id, run.ending, run.world.now())
  else writeBranches(journal, run)
}
