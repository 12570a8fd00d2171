import { planTemplateFor } from '../domain/plan-template.ts'
import type { Change } from '../platform/history/append.ts'
import { chains, keys } from '../platform/table/keys.ts'
import type { Tables } from '../platform/table/table.ts'
import { create } from '../platform/table/write.ts'
import { type Appraisal, appraisalAttributes, appraisalIdOf } from '../records/appraisals.ts'
import { type Person, peopleIn } from '../records/people.ts'
import type { Period } from '../records/periods.ts'
import { plansIn } from '../records/plans.ts'
import type { Unit } from '../records/units.ts'

const supervisorOf = async (tables: Tables, personId: string | undefined) =>
  personId ? peopleIn(tables).get(personId) : undefined

/** The appraisal of one person, with who rates them as it is today. */
export const appraisalOf = async (
  tables: Tables,
  period: Period,
  unit: Unit | undefined,
  person: Person,
  at: string,
): Promise<Appraisal> => {
  const supervisor = await supervisorOf(tables, person.supervisorId)
  const second = supervisor?.supervisorId
  return {
    appraisalId: appraisalIdOf(period.periodId, person.personId),
    periodId: period.periodId,
    employeeId: person.personId,
    unitId: person.unitId,
    supervisorId: supervisor?.personId,
    secondSupervisorId: second === person.personId ? undefined : second,
    headsUnit: unit?.headId === person.personId,
    postType: person.postType,
    state: 'waiting',
    returns: 0,
    enrolledAt: at,
    movedAt: at,
  }
}

/** What enrolling somebody writes: the appraisal, and what was agreed with them. */
export const enrolmentOf = async (tables: Tables, appraisal: Appraisal, at: Date): Promise<Change> => {
  const plan = await plansIn(tables).ofPerson(appraisal.employeeId)
  const { appraisalId, periodId, employeeId, unitId, supervisorId, secondSupervisorId } = appraisal
  return {
    chain: chains.appraisal(appraisalId),
    periodId,
    actor: { kind: 'system', name: 'enrol-employees' },
    at,
    action: 'enrolled',
    after: {
      state: 'waiting',
      employeeId,
      unitId,
      ...(supervisorId ? { supervisorId } : {}),
      ...(secondSupervisorId ? { secondSupervisorId } : {}),
    },
    writes: [
      create(keys.appraisal(appraisalId), appraisalAttributes(appraisal), 'enrolled-already'),
      create(
        keys.appraisalPart(appraisalId, 'PLAN'),
        { personId: employeeId, workResults: plan?.workResults ?? planTemplateFor(appraisal.postType) },
        'enrolled-already',
      ),
    ],
  }
}
