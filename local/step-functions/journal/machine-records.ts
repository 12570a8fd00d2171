import { numberIn, optionalNumberIn, optionalTextIn, textIn } from './columns.ts'
import type { Journal, Row } from './journal.ts'

export interface MachineRecord {
  readonly id: number
  readonly arn: string
  readonly name: string
  readonly created: number
  readonly updated: number | undefined
  readonly role: string
  /** The number of its present definition. */
  readonly definition: number
  readonly revision: string | undefined
  /** Logging and tracing configuration, JSON text. */
  readonly settings: string
}

const read = (row: Row): MachineRecord => ({
  id: numberIn(row, 'id'),
  arn: textIn(row, 'arn'),
  name: textIn(row, 'name'),
  created: numberIn(row, 'created'),
  updated: optionalNumberIn(row, 'updated'),
  role: textIn(row, 'role'),
  definition: numberIn(row, 'definition'),
  revision: optionalTextIn(row, 'revision'),
  settings: textIn(row, 'settings'),
})

export const machineByArn = (journal: Journal, arn: string): MachineRecord | undefined => {
  const row = journal.read('select * from machines where arn = ? and deleted = 0', arn)
  return row && read(row)
}

export const machineById = (journal: Journal, id: number): MachineRecord | undefined => {
  const row = journal.read('select * from machines where id = ?', id)
  return row && read(row)
}

/** Machines in the order of their names, from the one after `after`. */
export const machinesAfter = (journal: Journal, after: string, count: number): MachineRecord[] =>
  journal
    .readAll('select * from machines where deleted = 0 and name > ? order by name limit ?', after, count)
    .map(read)

export const definitionText = (journal: Journal, id: number): string => {
  const row = journal.read('select text from definitions where id = ?', id)
  if (!row) throw new Error(`No definition ${id} in the journal`)
  return textIn(row, 'text')
}

export const roleOfDefinition = (journal: Journal, id: number): string =>
  textIn(journal.read('select role from definitions where id = ?', id) ?? {}, 'role')

export const addDefinition = (journal: Journal, machine: number, text: string, role: string): number =>
  journal.write('insert into definitions (machine, text, role) values (?, ?, ?)', machine, text, role)

export const addMachine = (
  journal: Journal,
  machine: Pick<MachineRecord, 'arn' | 'name' | 'created' | 'role' | 'settings'>,
  text: string,
): void => {
  const { arn, name, created, role, settings } = machine
  const id = journal.write(
    'insert into machines (arn, name, created, role, settings, definition) values (?, ?, ?, ?, ?, 0)',
    arn,
    name,
    created,
    role,
    settings,
  )
  const definition = addDefinition(journal, id, text, role)
  journal.write('update machines set definition = ? where id = ?', definition, id)
}

export const changeMachine = (journal: Journal, machine: MachineRecord): void => {
  journal.write(
    'update machines set role = ?, definition = ?, revision = ?, updated = ?, settings = ? where id = ?',
    machine.role,
    machine.definition,
    machine.revision ?? null,
    machine.updated ?? null,
    machine.settings,
    machine.id,
  )
}

/** Hides a machine; its executions go on by the definition they started with. */
export const removeMachine = (journal: Journal, id: number): void => {
  journal.write('update machines set deleted = 1 where id = ?', id)
}
