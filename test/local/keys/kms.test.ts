import { createPublicKey, verify } from 'node:crypto'
import { mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openKeyRing } from '../../../local/keys/key-ring.ts'
import { probe, type RunningCloud, runFixture } from '../fixture/running-cloud.ts'

let running: RunningCloud
let KeyId: string

beforeAll(async () => {
  running = await runFixture()
  KeyId = running.cloud.nameOf('SealKey')
})

afterAll(() => running.stop())

const ask = async (action: string, more: object) =>
  (await probe(running.cloud, { action, KeyId, ...more })).result

const bytes = (sent: Record<string, number>) => Buffer.from(Object.values(sent))

describe('the signing key', () => {
  it('signs what its public key verifies', async () => {
    const { answer } = await ask('sign', { message: 'the root', SigningAlgorithm: 'ECDSA_SHA_256' })
    const published = await ask('publicKey', {})

    const key = createPublicKey({ key: bytes(published.answer.PublicKey), format: 'der', type: 'spki' })
    expect(verify('sha256', Buffer.from('the root'), key, bytes(answer.Signature))).toBe(true)
    expect(verify('sha256', Buffer.from('another'), key, bytes(answer.Signature))).toBe(false)
  })

  it('refuses an algorithm that is not its own, and digests', async () => {
    expect(await ask('sign', { message: 'x', SigningAlgorithm: 'ECDSA_SHA_384' })).toMatchObject({
      name: 'ValidationException',
    })
    const digest = { message: 'x'.repeat(32), MessageType: 'DIGEST', SigningAlgorithm: 'ECDSA_SHA_256' }
    expect(await ask('sign', digest)).toMatchObject({ name: 'ValidationException' })
  })

  it('is kept where only its owner reads it', () => {
    const [file = ''] = readdirSync(join(running.data, 'keys'))

    expect(statSync(join(running.data, 'keys', file)).mode & 0o777).toBe(0o600)
  })
})

describe('the key ring', () => {
  const ringOf = (folder: string, KeySpec: string) => {
    const key = {
      logicalId: 'Seal',
      type: 'AWS::KMS::Key',
      ref: 'id-1',
      attributes: { Arn: 'arn:key/id-1' },
      properties: { KeySpec, KeyUsage: 'SIGN_VERIFY' },
      metadata: {},
    }
    const alias = {
      ...key,
      type: 'AWS::KMS::Alias',
      properties: { AliasName: 'alias/seal', TargetKeyId: 'arn:key/id-1' },
    }
    const all = [key, alias]
    return openKeyRing({ all, ofType: (...types) => all.filter(({ type }) => types.includes(type)) }, folder)
  }

  it.each(['id-1', 'arn:key/id-1', 'alias/seal'])('finds a key by %s', (reference) => {
    const find = ringOf(mkdtempSync(join(tmpdir(), 'keys-')), 'ECC_NIST_EDWARDS25519')

    expect(find(reference)?.algorithm).toBe('ED25519_SHA_512')
  })

  it('finds the same key again after a restart', () => {
    const folder = mkdtempSync(join(tmpdir(), 'keys-'))
    const message = Buffer.from('root')

    const signature = ringOf(folder, 'ECC_NIST_EDWARDS25519')('id-1')?.sign(message) ?? Buffer.alloc(0)

    expect(ringOf(folder, 'ECC_NIST_EDWARDS25519')('id-1')?.verify(message, signature)).toBe(true)
  })

  it('refuses a kind of key it cannot make', () => {
    expect(() => ringOf(mkdtempSync(join(tmpdir(), 'keys-')), 'ECC_SECG_P256K1')).toThrow(/ECC_SECG_P256K1/)
  })
})
