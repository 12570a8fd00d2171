import canonicalize from 'canonicalize'

/** The format of new seals. Since form 3, the leaves of the tree name the unit of each chain. */
export const SEAL_FORMAT = 'bina-seal/3'

/** All formats that Bina has written; any other is refused. Form 2, of Bina 0.1.0, names no units. */
export const SEAL_FORMATS = ['bina-seal/2', SEAL_FORMAT] as const

/**
 * The signed part of a period's seal. `root` is the root of the Merkle tree over the heads of the period's chains;
 * `entries` is the number of entries in them; `executions` is the same for the records of archived workflows.
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
