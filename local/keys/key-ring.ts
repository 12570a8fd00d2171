import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { StartError } from '../start-error.ts'
import type { Resources } from '../template/resolve-template.ts'

interface Kind {
  readonly algorithm: string
  /** The digest that the algorithm takes of the message; `null` when it is part of the scheme. */
  readonly digest: string | null
  generate(): KeyObject
}

const curve = (namedCurve: string) => () => generateKeyPairSync('ec', { namedCurve }).privateKey

const kinds: Readonly<Record<string, Kind>> = {
  ECC_NIST_EDWARDS25519: {
    algorithm: 'ED25519_SHA_512',
    digest: null,
    generate: () => generateKeyPairSync('ed25519').privateKey,
  },
  ECC_NIST_P256: { algorithm: 'ECDSA_SHA_256', digest: 'sha256', generate: curve('P-256') },
  ECC_NIST_P384: { algorithm: 'ECDSA_SHA_384', digest: 'sha384', generate: curve('P-384') },
}

const KeyProperties = z.looseObject({
  KeySpec: z.string().default('SYMMETRIC_DEFAULT'),
  KeyUsage: z.string().optional(),
})
const AliasProperties = z.object({ AliasName: z.string(), TargetKeyId: z.string() })

export interface SigningKey {
  readonly id: string
  readonly arn: string
  readonly spec: string
  readonly algorithm: string
  /** DER, SubjectPublicKeyInfo. */
  readonly publicKey: Buffer
  sign(message: Buffer): Buffer
  verify(message: Buffer, signature: Buffer): boolean
}

/** The signing keys of the template, found by id, ARN or alias; each is made at the first start and kept in `folder`. */
export const openKeyRing = (
  resources: Resources,
  folder: string,
): ((reference: string) => SigningKey | undefined) => {
  const keys = resources.ofType('AWS::KMS::Key').flatMap(({ ref, attributes, properties, logicalId }) => {
    const { KeySpec, KeyUsage } = KeyProperties.parse(properties)
    if (KeyUsage !== 'SIGN_VERIFY') return []
    const kind = kinds[KeySpec]
    if (!kind)
      throw new StartError(`The embedded cloud cannot sign with ${logicalId}: its kind is ${KeySpec}.`)
    return [openKey(ref, attributes.Arn ?? '', KeySpec, kind, folder)]
  })
  const aliases = resources
    .ofType('AWS::KMS::Alias')
    .map(({ properties }) => AliasProperties.parse(properties))
  return (reference) => {
    const alias = aliases.find(
      ({ AliasName }) => AliasName === reference || reference.endsWith(`:${AliasName}`),
    )
    const target = alias?.TargetKeyId ?? reference
    return keys.find(({ id, arn }) => id === target || arn === target)
  }
}

const openKey = (id: string, arn: string, spec: string, kind: Kind, folder: string): SigningKey => {
  const key = keyIn(folder, id, kind)
  return {
    id,
    arn,
    spec,
    algorithm: kind.algorithm,
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'der' }),
    sign: (message) => sign(kind.digest, message, key),
    verify: (message, signature) => verify(kind.digest, message, createPublicKey(key), signature),
  }
}

const keyIn = (folder: string, id: string, kind: Kind) => {
  const file = join(folder, `${id}.pem`)
  if (existsSync(file)) return read(file)
  const key = kind.generate()
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  writeFileSync(file, key.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
  return key
}

const read = (file: string) => {
  try {
    return createPrivateKey(readFileSync(file))
  } catch (cause) {
    throw new StartError(
      `${file} is not a private key; restore it, for seals made with it cannot be made again.`,
      { cause },
    )
  }
}
