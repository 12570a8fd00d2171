import type { Complete } from '../../pack.ts'

export const texts: Complete<'people/events'> = {
  addressTrusted: 'An address that had sent mail back is tried again',
  importRequested: 'An import of data was asked for',
  importBegun: 'An import of data was begun',
  importFinished: 'An import of data was finished',
  importRefused: 'An import of data was refused for its errors',
  importCancelled: 'An import of data was cancelled',
  accessChangeRequested: 'A change of access was requested',
  accessChanged: 'A change of access took effect',
  accessChangeRefused: 'A change of access was refused',
  accessChangeWithdrawn: 'A request to change access was withdrawn',
  personAdded: 'The employee was added to the directory',
  personChanged: 'The employee’s data was changed',
  unitAdded: 'The unit was added',
  unitChanged: 'The unit was changed',
}
