import { openStore } from '../../local/store.ts'

/** A Monday, 08:00 in Jakarta, in the last quarter of its year. */
const MONDAY = '2026-11-23T01:00:00.000Z'

/** Lets a machine that is yet to start on a data folder find its clock set to a Monday morning of 2026. */
export const setToMonday = (data: string): void => {
  const store = openStore(data)
  store.write('clock offset', `${Date.parse(MONDAY) - Date.now()}`)
  store.close()
}
