import * as z from 'zod'

/** Asks the supervisor for one more connection. */
export interface ConnectionRequest {
  readonly id: number
}

/** What a supervisor tells the machine. The connection itself comes with `connected`, as a handle. */
export const SupervisorReport = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('started'), pid: z.number() }),
  z.object({ kind: z.literal('ended'), how: z.string() }),
  z.object({ kind: z.literal('connected'), id: z.number() }),
  z.object({ kind: z.literal('refused'), id: z.number(), code: z.string() }),
])
export type SupervisorReport = z.infer<typeof SupervisorReport>
