import canonicalize from 'canonicalize'

/** How a seal is written: since this form the leaves of its tree name the unit of each chain. */
export const SEAL_FORMAT = 'bina-seal/3'

/** Every form that was ever written; checkers refuse any other. Form 2, of Bina 0.1.0, names no units. */
export const SEAL_FORMATS = ['bina-seal/2', SEAL_FORMAT] as const

/**
 * What is signed when a period is sealed. `root` is that of the Merkle tree over the heads of the period's chains, which
 * hold so many entries; `executions` the same over the records of its archived workflows.
 */
export interface SealStatement {
  readonly format: string
  readonly periodId: string
  readonly root: string
  readonly chains: number
  readonly entries: number
  readonly executions: { readonly root: string; readonly chains: number }
  /** ISO-8601 UTC. */
  readonly sealedAt: string
  readonly algorithm: string
}

/** The bytes that are signed: the canonical JSON of the statement and of nothing else that a seal holds. Source: RFC 8785. */
export const signedBytes = ({
  format,
  periodId,
  root,
  chains,
  entries,
  executions,
  sealedAt,
  algorithm,
}: SealStatement): Uint8Array => {
  const statement = {
    format,
    periodId,
    root,
    chains,
    entries,
    executions: { root: executions.root, chains: executions.chains },
    sealedAt,
    algorithm,
  }
  return Buffer.from(canonicalize(statement) ?? '', 'utf8')
}
