import { createHash, randomBytes } from 'node:crypto'
import type { Caller } from '../iam/guard.ts'
import type { FunctionSettings } from '../lambda/function-settings.ts'

const OWNER = 'LOCALOWNER'

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
 * Hands out credentials whose key id names a function's role, and knows them again. The session token is new at every
 * start, so that nothing but the functions of this machine can speak for them.
 */
export class Credentials {
  readonly #token = randomBytes(24).toString('base64url')
  readonly #callers = new Map<string, Caller>()

  add({ name, roleArn }: FunctionSettings): void {
    this.#callers.set(keyIdOf(name), { roleArn, session: name })
  }

  of({ name }: FunctionSettings): Environment {
    return this.#environment(keyIdOf(name))
  }

  /** Credentials that may do everything: for tests and for the machine's own tools. */
  ofOwner(): Environment {
    return this.#environment(OWNER)
  }

  /** The caller, `'owner'`, or `undefined` for a stranger. */
  recognise(keyId: string, token: string | string[] | undefined): Caller | 'owner' | undefined {
    if (token !== this.#token) return undefined
    return keyId === OWNER ? 'owner' : this.#callers.get(keyId)
  }

  #environment(keyId: string): Environment {
    return { AWS_ACCESS_KEY_ID: keyId, AWS_SECRET_ACCESS_KEY: 'local', AWS_SESSION_TOKEN: this.#token }
  }
}

const keyIdOf = (name: string) =>
  `ASIA${createHash('sha256').update(name).digest('hex').slice(0, 16).toUpperCase()}`
