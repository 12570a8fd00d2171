import { createPublicKey, verify } from 'node:crypto'
import {
  actionOf,
  canonical,
  demand,
  type Entry,
  type Evidence,
  evidenceIn,
  type Head,
  type Seal,
  sha256,
  unitId,
} from './read-evidence.ts'

const rootOf = (leaves: readonly string[]): Buffer => {
  if (leaves.length < 2) return sha256(...leaves.flatMap((leaf) => [Buffer.of(0), Buffer.from(leaf)]))
  const left = 2 ** Math.floor(Math.log2(leaves.length - 1))
  return sha256(Buffer.of(1), rootOf(leaves.slice(0, left)), rootOf(leaves.slice(left)))
}

const afterLast = (name: string, mark: string) => name.slice(name.indexOf(mark) + 1)

const enrolledUnit = (chains: Evidence['chains'], name: string): string | undefined => {
  const [one] = chains.get(name) ?? []
  const { employeeId, unitId: unit } = one?.after ?? {}
  demand(actionOf(one) === 'enrolled' && employeeId === afterLast(name, '.'))
  return unitId.parse(unit)
}

const checkChains = ({ periodId: period, unitId: unit, chains, heads, told }: Evidence) => {
  demand(canonical([...chains.keys()].sort()) === canonical([...told].sort()))
  for (const [name, entries] of chains) {
    for (const [at, { hash: own, ...rest }] of entries.entries()) {
      demand(rest.chain === name && rest.sequence === at + 1)
      demand(rest.previousHash === (entries[at - 1]?.hash ?? '0'.repeat(64)))
      demand(sha256(Buffer.from(canonical(rest))).toString('hex') === own)
    }
    checkName(name, period)
    if (!name.startsWith('appraisal/')) continue
    const named = heads.find((one) => one.chain === name)?.unitId ?? unit
    const enrolled = enrolledUnit(chains, name)
    demand(named === undefined || named === enrolled)
  }
}

const checkName = (name: string, period: string) => {
  if (name.startsWith('period/')) return demand(name === `period/${period}`)
  const id = afterLast(name, '/')
  demand(id.startsWith(`${period}.`))
  const rest = id.slice(period.length + 1)
  demand(name.startsWith('calibration/') ? unitId.safeParse(rest).success : /^[a-z0-9]{1,60}$/.test(rest))
}

const checkHeads = (heads: readonly Head[], { format: form, periodId: period }: Seal) => {
  demand(new Set(heads.map((one) => one.chain)).size === heads.length)
  for (const { chain: name, unitId: unit } of heads) {
    checkName(name, period)
    const isNamed = form === 'bina-seal/3' && !name.startsWith('period/')
    demand(isNamed === (unit !== undefined))
    if (isNamed && name.startsWith('calibration/')) demand(name === `calibration/${period}.${unit}`)
  }
}

const checkSeal = ({ periodId: period, heads }: Evidence, { signature, publicKey, ...signed }: Seal) => {
  checkHeads(heads, { ...signed, signature, publicKey })
  demand(signed.periodId === period && signed.chains === heads.length)
  demand(signed.entries === heads.reduce((sum, { sequence }) => sum + sequence, 0))
  const leaves = heads.map((one) => [one.chain, one.sequence, one.hash, one.unitId ?? []].flat().join(' '))
  demand(rootOf(leaves).toString('hex') === signed.root)
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  demand(key.asymmetricKeyDetails?.namedCurve === 'prime256v1')
  demand(verify('sha256', Buffer.from(canonical(signed)), key, Buffer.from(signature, 'base64')))
}

const scopeOf = (
  { periodId: period, about, unitId: unit, heads, chains }: Evidence,
  { format: form }: Seal,
) => {
  const [names, own] = [heads.map((one) => one.chain), `period/${period}`]
  if (about !== undefined) {
    const calibration = `calibration/${period}.${enrolledUnit(chains, `appraisal/${about}`)}`
    return [`appraisal/${about}`, ...names.filter((name) => name === calibration), own]
  }
  if (unit === undefined) return names
  const isOurs = (one: Head) =>
    form === 'bina-seal/3'
      ? one.unitId === unit
      : one.chain === `calibration/${period}.${unit}` || (chains.has(one.chain) && /^app/.test(one.chain))
  const ours = heads.filter((one) => one.chain === own || isOurs(one)).map((one) => one.chain)
  demand(ours.some((name) => name !== own))
  return ours
}

const checkTold = (one: Entry | undefined, seal: Seal) => {
  demand(one)
  const { chain: _, sequence: __, previousHash: ___, hash: ____, records, ...told } = one
  const { root, chains, entries, sealedAt: at } = seal
  const name = 'action' in told ? 'action' : 'deed'
  const after = { root, chains, entries, state: 'sealed' }
  const system = { kind: 'system', name: 'seal-period' }
  const expected = { [name]: 'periodSealed', actor: system, after, at, before: { state: 'closed' } }
  demand(canonical(told) === canonical(expected))
  if (records === undefined) return demand(name === 'deed' && seal.format === 'bina-seal/2')
  const stood = { sealRoot: root, sealedAt: at, state: 'sealed' }
  demand(canonical(records) === canonical({ changed: { [`PERIOD#${seal.periodId}`]: stood } }))
}

const checkSealed = (evidence: Evidence, seal: Seal) => {
  checkSeal(evidence, seal)
  const { chains, heads, periodId: period } = evidence
  demand(canonical([...chains.keys()]) === canonical(scopeOf(evidence, seal)))
  const own = chains.get(`period/${period}`) ?? []
  for (const name of chains.keys()) {
    const end = heads.find((one) => one.chain === name)
    demand(end && chains.get(name)?.[end.sequence - 1]?.hash === end.hash)
    if (name === `period/${period}`) checkTold(own[end.sequence], seal)
  }
  demand(own.filter((one) => actionOf(one) === 'periodSealed').length === 1)
}

const checkUnsealed = ({ periodId: period, about, unitId: unit, chains, heads }: Evidence) => {
  const own = chains.get(`period/${period}`)
  demand(heads.length === 0 && own?.every((one) => actionOf(one) !== 'periodSealed'))
  const ours = about === undefined ? unit : enrolledUnit(chains, `appraisal/${about}`)
  for (const name of chains.keys()) {
    if (name.startsWith('calibration/') && ours) demand(name === `calibration/${period}.${ours}`)
    if (name.startsWith('appraisal/') && about) demand(name === `appraisal/${about}`)
  }
}

/** The exit code for the files of one export: 0 RIGHT, 1 WRONG, 3 NOT PROVEN. */
export const secondVerdict = (files: readonly (string | Uint8Array)[], fingerprint?: string): 0 | 1 | 3 => {
  try {
    const evidence = evidenceIn(files)
    checkChains(evidence)
    const { seal: sealed } = evidence
    if (sealed) checkSealed(evidence, sealed)
    else checkUnsealed(evidence)
    if (fingerprint === undefined) return 3
    demand(sealed && sha256(Buffer.from(sealed.publicKey, 'base64')).toString('hex') === fingerprint)
    return sealed.format === 'bina-seal/2' && evidence.unitId !== undefined ? 3 : 0
  } catch {
    return 1
  }
}
