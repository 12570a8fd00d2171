import * as z from 'zod'
import type { Morning } from '../../local/cloud/next-working-morning.ts'
import { StartError } from '../../local/start-error.ts'
import { readAssembly } from '../../local/template/read-assembly.ts'

/** The hour at which the mail of a working day leaves: see `sendingTime` of the domain. */
const HOUR = 8

const Calendar = z.object({
  Environment: z.object({ Variables: z.object({ TIME_ZONE: z.string() }) }),
})

/**
 * When the mail of a working day leaves, in the time zone that the stack tells its functions.
 *
 * @throws StartError where it tells none.
 */
export const morningOf = (assembly: string): Morning => {
  for (const { Properties } of Object.values(readAssembly(assembly).template.Resources)) {
    const told = Calendar.safeParse(Properties)
    if (told.success) return { timeZone: told.data.Environment.Variables.TIME_ZONE, hour: HOUR }
  }
  throw new StartError('The stack tells no function the time zone of its agency.')
}
