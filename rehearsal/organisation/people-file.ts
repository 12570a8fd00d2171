import { parse } from 'csv-parse/sync'
import * as z from 'zod'

const Row = z.looseObject({ email: z.string(), roles: z.string() })

const rowsOf = (people: string) => {
  const [header = ''] = people.split(/\r?\n/, 1)
  const delimiter = [',', ';', '\t'].find((one) => header.includes(one)) ?? ','
  return z.array(Row).parse(parse(people, { columns: true, bom: true, skip_empty_lines: true, delimiter }))
}

/** How many people a file has that an import found right. */
export const countPeople = (people: string): number => rowsOf(people).length

/** The address of the first person of a people file who has a role; throws when nobody has it. */
export const firstWithRole = (people: string, role: string): string => {
  const found = rowsOf(people).find(({ roles }) => roles.split(';').includes(role))
  if (!found) throw new Error(`Nobody in the people file has the role ${role}.`)
  return found.email
}
