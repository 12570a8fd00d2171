import { isDeepStrictEqual } from 'node:util'
import type { Actor } from '../domain/history-entry.ts'
import type { Change } from '../platform/history/append.ts'
import type { ToldEvent } from '../platform/history/events.ts'
import { chains, keys } from '../platform/table/keys.ts'
import { replace } from '../platform/table/write.ts'
import type { Unit } from '../records/units.ts'
import { type ByImport, importTrace } from './by-import.ts'
import { tellReplacedOfUnit } from './part-notices.ts'
import type { UnitRow } from './read-units-csv.ts'

/** The unit as the directory keeps it: who heads and calibrates it by internal id. */
export const unitOf = (
  { unitId, name, parent, headNip, calibratorNip }: UnitRow,
  ids: ReadonlyMap<string, string>,
): Unit => {
  const headId = ids.get(headNip)
  const calibratorId = ids.get(calibratorNip)
  return {
    unitId,
    name,
    ...(parent === '' ? {} : { parentId: parent }),
    ...(headId === undefined ? {} : { headId }),
    ...(calibratorId === undefined ? {} : { calibratorId }),
  }
}

const traceOf = ({ parentId, headId, calibratorId }: Unit) => ({
  ...(parentId === undefined ? {} : { parentId }),
  ...(headId === undefined ? {} : { headId }),
  ...(calibratorId === undefined ? {} : { calibratorId }),
})

type UnitEvent = 'unitAdded' | 'unitChanged'

const toldOf = (before: Unit | undefined, after: Unit, by: ByImport): ToldEvent<UnitEvent> => {
  const told = { ...traceOf(after), ...importTrace(by) }
  if (before === undefined) return { action: 'unitAdded', after: { ...told, isRenamed: false } }
  const isRenamed = before.name !== after.name
  return { action: 'unitChanged', before: traceOf(before), after: { ...told, isRenamed } }
}

/** The change that brings one unit to what the import wants; `undefined` when nothing differs. */
export const unitChange = (
  before: Unit | undefined,
  after: Unit,
  { actor, at, by }: { actor: Actor; at: Date; by: ByImport },
): Change<UnitEvent> | undefined =>
  isDeepStrictEqual(before, after)
    ? undefined
    : {
        chain: chains.unit(after.unitId),
        actor,
        at,
        officer: by.requestedBy,
        ...toldOf(before, after, by),
        writes: [
          replace(keys.unit(after.unitId), after),
          ...tellReplacedOfUnit(before, after, { at, by: by.requestedBy }),
        ],
      }
