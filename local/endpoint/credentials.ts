import { randomBytes } from 'node:crypto'
import type { Caller } from '../iam/guard.ts'
import type { FunctionSettings } from '../lambda/function-settings.ts'

/** What an SDK finds in its environment: AWS's own names. */
export type Environment = Record<string, string>

export interface Scope {
  readonly keyId: string
  readonly service: string
}

const SCOPE = /Credential=([^/,\s]+)\/\d+\/[^/]+\/([^/]+)\/aws4_request/

/** Reads access key id and service from a SigV4 `Authorization` header. */
export const scopeOf = (authorization: string | undefined): Scope | undefined => {
  const [, keyId, service] = SCOPE.exec(authorization ?? '') ?? []
  return keyId && service ? { keyId, service } : undefined
}

/**
 * Hands out credentials whose access key id stands for a function's role, and knows them again. The ids are random and
 * new at every start, so that nothing but what this machine runs can speak for them.
 */
export class Credentials {
  readonly #owner = newKeyId()
  readonly #keyIds = new Map<string, string>()
  readonly #callers = new Map<string, Caller>()

  add({ name, roleArn }: FunctionSettings): void {
    const keyId = newKeyId()
    this.#keyIds.set(name, keyId)
    this.#callers.set(keyId, { roleArn, session: name })
  }

  of({ name }: FunctionSettings): Environment {
    return environmentOf(this.#keyIds.get(name) ?? '')
  }

  /** Credentials that may do everything: for tests and for the machine's own tools. */
  ofOwner(): Environment {
    return environmentOf(this.#owner)
  }

  /** The caller, `'owner'`, or `undefined` for a stranger. */
  recognise(keyId: string): Caller | 'owner' | undefined {
    return keyId === this.#owner ? 'owner' : this.#callers.get(keyId)
  }
}

const newKeyId = () => `LKIA${randomBytes(16).toString('hex').toUpperCase()}`

const environmentOf = (keyId: string): Environment => ({
  AWS_ACCESS_KEY_ID: keyId,
  AWS_SECRET_ACCESS_KEY: 'local',
})
