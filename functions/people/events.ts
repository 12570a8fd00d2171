import * as z from 'zod'
import { ACCESS_FIELDS } from '../domain/access-change.ts'
import { employeeStatusSchema, employmentSchema, postTypeSchema } from '../domain/employment.ts'
import { roleSchema } from '../platform/access/accounts.ts'
import {
  changes,
  countFact,
  digestFact,
  idFact,
  tells,
  tellsNothing,
} from '../platform/history/event-schema.ts'
import type { FactsIn, SchemasFor } from '../platform/history/events.ts'
import { catalogue } from '../platform/i18n/catalogue.ts'
import { PERSON_FIELDS } from '../records/people.ts'

/** What this capability writes into History, as a sentence. */
export const peopleEventsFor = catalogue('people/events')

const roles = z.array(roleSchema)
const changed = z.array(z.enum(ACCESS_FIELDS))
const secondPerson = z.enum(['confirmed', 'none'])

/** The import that brought something, and the officer who asked for it; the operator is no officer. */
const byImport = { importId: idFact, requestedBy: idFact.exactOptional() }

/** A person without name, number, address and post. */
const person = {
  unitId: idFact,
  supervisorId: idFact.exactOptional(),
  employment: employmentSchema,
  postType: postTypeSchema,
  /** As `III/c` or `IX`; empty for some who work part-time. */
  grade: z.string().regex(/^([IVX]{1,5}(\/[a-e])?)?$/),
  status: employeeStatusSchema,
  roles,
}

const imported = {
  ...person,
  planDigest: digestFact.exactOptional(),
  /** Access of theirs was set because nobody was there who could have confirmed it. */
  secondPerson: z.literal('none').exactOptional(),
  ...byImport,
}

const unit = {
  parentId: idFact.exactOptional(),
  headId: idFact.exactOptional(),
  calibratorId: idFact.exactOptional(),
}

const access = {
  accessChange: idFact,
  changed,
  ...byImport,
  rolesBefore: roles,
  rolesAfter: roles,
  statusBefore: employeeStatusSchema,
  statusAfter: employeeStatusSchema,
}

const ended = tells({ ...access, reasonDigest: digestFact.exactOptional() })

const totals = { peopleTotal: countFact, unitsTotal: countFact, plansTotal: countFact }
const queued = { state: z.literal('queued') }
const done = { ...totals, accessChangesWaiting: countFact, problemsTotal: countFact }

/** The facts of each of its events. */
export const peopleEvents = {
  addressTrusted: tellsNothing,
  importRequested: tells({ ...queued, hasPlans: z.boolean() }),
  importBegun: tells({ isUnconfirmed: z.boolean(), ...totals }),
  importFinished: changes(queued, { state: z.literal('imported'), ...done }),
  importRefused: changes(queued, { state: z.literal('refused'), ...done }),
  importCancelled: changes(queued, { state: z.literal('cancelled'), requestedBy: idFact }),
  accessChangeRequested: tells(access),
  accessChanged: tells({ ...access, secondPerson }),
  accessChangeRefused: ended,
  accessChangeWithdrawn: ended,
  personAdded: tells(imported),
  /** By an import, or by a change of access that was carried out. */
  personChanged: z.union([
    changes(person, { ...imported, changed: z.array(z.enum([...PERSON_FIELDS, 'plan'])) }),
    changes(person, { ...person, changed, accessChange: idFact, secondPerson }),
  ]),
  unitAdded: tells({ ...unit, isRenamed: z.literal(false), ...byImport }),
  unitChanged: changes(unit, { ...unit, isRenamed: z.boolean(), ...byImport }),
} satisfies SchemasFor<typeof peopleEventsFor>

declare module '../platform/history/events.ts' {
  interface Events extends FactsIn<typeof peopleEvents> {}
}
