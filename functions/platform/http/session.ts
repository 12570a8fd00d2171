import type { Role } from '../access/accounts.ts'

/** A signed-in person; `expiresAt` is ISO-8601 UTC. */
export interface Session {
  readonly personId: string
  readonly roles: readonly Role[]
  readonly name: string
  readonly expiresAt: string
}
