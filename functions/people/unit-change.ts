import { isDeepStrictEqual } from 'node:util'
import type { Actor, JsonObject } from '../domain/history-entry.ts'
import type { Change } from '../platform/history/append.ts'
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

const traceOf = ({ parentId, headId, calibratorId }: Unit): JsonObject => ({
  ...(parentId === undefined ? {} : { parentId }),
  ...(headId === undefined ? {} : { headId }),
  ...(calibratorId === undefined ? {} : { calibratorId }),
})

/** The change that brings one unit to what the import wants; `undefined` when nothing differs. */
export const unitChange = (
  before: Unit | undefined,
  after: Unit,
  { actor, at, by }: { actor: Actor; at: Date; by: ByImport },
): Change | undefined =>
  isDeepStrictEqual(before, after)
    ? undefined
    : {
        chain: chains.unit(after.unitId),
        actor,
        at,
        action: before === undefined ? 'unitAdded' : 'unitChanged',
        // Who judges a unit is chosen here.
        ...(before?.headId === after.headId && before?.calibratorId === after.calibratorId
          ? {}
          : { officer: by.requestedBy }),
        ...(before === undefined ? {} : { before: traceOf(before) }),
        after: {
          ...traceOf(after),
          isRenamed: before !== undefined && before.name !== after.name,
          ...importTrace(by),
        },
        writes: [
          replace(keys.unit(after.unitId), after),
          ...tellReplacedOfUnit(before, after, { at, by: by.requestedBy }),
        ],
      }
