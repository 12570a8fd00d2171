import type { Complete } from '../../pack.ts'
import { plural } from '../plural.ts'

export const texts: Complete<'records/access-words'> = {
  person: 'Person',
  what: 'What changes',
  askedBy: 'Requested by',
  state: 'State',
  states: {
    waiting: 'Waiting',
    done: 'In force',
    refused: 'Refused',
    withdrawn: 'Withdrawn',
    replaced: 'Replaced',
    expired: 'Lapsed',
    void: 'Void',
  },
  fields: { roles: 'Roles', email: 'Email address', status: 'Status', supervisorId: 'Supervisor' },
  nothing: 'None',
  unconfirmed: {
    firstImport: 'First import',
    operator: 'By the operator',
    officer: 'Without a second person',
  },
  firstImport: (day, count) =>
    plural(count, { one: `First import, ${day}: # change`, other: `First import, ${day}: # changes` }),
  firstImportHere: (day, count) =>
    plural(count, {
      one: `First import, ${day}: # change on this page`,
      other: `First import, ${day}: # changes on this page`,
    }),
  statuses: {
    active: 'Active',
    leave: 'On leave',
    retired: 'Retired',
    movedOut: 'Moved to another agency',
    deceased: 'Died',
    longStudy: 'Long study leave',
    disciplineCase: 'Disciplinary case',
  },
}
