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
export const scopeOf = (authorization: string | readonly string[] | undefined): Scope | undefined => {
  const [, keyId, service] = SCOPE.exec(`${authorization ?? ''}`) ?? []
  return keyId && service ? { keyId, service } : undefined
}

interface KnownKey {
  readonly who: Caller | 'owner'
  readonly secret: string
}

/**
 * Hands out credentials that stand for a function's role, and knows them again. Ids and secrets are random and new at
 * every start, so that nothing but what this machine runs can speak for them.
 */
export class Credentials {
  readonly #owner = newKeyId()
  readonly #keyIds = new Map<string, string>()
  readonly #known = new Map<string, KnownKey>([[this.#owner, { who: 'owner', secret: newSecret() }]])

  add({ name, roleArn }: FunctionSettings): void {
    const keyId = newKeyId()
    this.#keyIds.set(name, keyId)
    this.#known.set(keyId, { who: { roleArn, session: name }, secret: newSecret() })
  }

  of({ name }: FunctionSettings): Environment {
    return this.#environmentOf(this.#keyIds.get(name) ?? '')
  }

  /** Credentials that may do everything: for tests and for the machine's own tools. */
  ofOwner(): Environment {
    return this.#environmentOf(this.#owner)
  }

  /** The caller, `'owner'`, or `undefined` for a stranger. */
  recognise(keyId: string): Caller | 'owner' | undefined {
    return this.#known.get(keyId)?.who
  }

  /** What a caller signs requests with. */
  secretOf(keyId: string): string | undefined {
    return this.#known.get(keyId)?.secret
  }

  #environmentOf(keyId: string): Environment {
    return { AWS_ACCESS_KEY_ID: keyId, AWS_SECRET_ACCESS_KEY: this.secretOf(keyId) ?? '' }
  }
}

const newKeyId = () => `LKIA${randomBytes(16).toString('hex').toUpperCase()}`

const newSecret = () => randomBytes(30).toString('base64')
