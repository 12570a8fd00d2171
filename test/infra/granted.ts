import { sites } from '../../infra/bina-stack.ts'
import { nameOfEntry } from '../../infra/constructs/bundles.ts'
import { functionsOf, idsOf, type Statement, statementsByRole, synthesise } from './synthesise.ts'

/** The stack as it is deployed, and what its functions may do. */
export const { template } = await synthesise()
export const roles = statementsByRole(template)
export const [history = 'none'] = idsOf(template, 'AWS::DynamoDB::Table', 'History')
export const functions = [...functionsOf(template)]

export const allowed = (statements: readonly Statement[]) =>
  statements.filter(({ Effect }) => Effect === 'Allow')
export const names = (resource: unknown, id: string) => JSON.stringify(resource).includes(`"${id}"`)
export const statementsOf = (name: string) =>
  roles.get(functions.find(([called]) => called === name)?.[1].role ?? '') ?? []
export const actionsOf = (name: string, service: string) =>
  allowed(statementsOf(name))
    .flatMap(({ Action }) => Action)
    .filter((action) => action.startsWith(`${service}:`))

export const SITES = Object.values(sites).map(({ entry }) => nameOfEntry(entry))
export const AUDITORS = SITES.filter((name) => name.startsWith('auditor'))
/** Who writes to History only that somebody signed in or out, or read; auditors ask for files on pages of their own. */
export const READERS = [...AUDITORS.filter((name) => name !== 'auditor-exports'), 'public']
