#!/usr/bin/env node
// Verifies an evidence export of Bina. It needs nothing but Node 18 or newer and shares no code with the program that
// wrote the export: read it, it is short. How to use it, and what it proves and does not, stands in README.md.
//
//   node verify-export.mjs [--en] [--key FINGERPRINT] FILE [FILE …]
//
// Exit code 0 when everything that can be checked holds, else 1.

import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync } from 'node:fs'

const FORMAT = 'bina-evidence/2'
const SEAL_FORMAT = 'bina-seal/2'
const NO_PREDECESSOR = '0'.repeat(64)

// --- words ---------------------------------------------------------------------------------------------------------

const WORDS = {
  id: {
    usage: 'Pemakaian: node verify-export.mjs [--en] [--key SIDIK] BERKAS [BERKAS …]',
    unreadable: (file, why) => `Berkas ${file} tidak dapat dibaca: ${why}.`,
    notJson: 'isinya bukan JSON yang utuh',
    otherFormat: 'isinya bukan ekspor bukti Bina yang dikenal program ini',
    noEnd: 'berkas terpotong: baris penutupnya tidak ada',
    period: (id, date) => `Periode ${id}, diekspor ${date}.`,
    mixed: 'Berkas-berkas ini berasal dari periode atau lingkup yang berbeda.',
    parts: (count) => `Semua ${count} bagian ekspor lengkap.`,
    partMissing: (from, address) =>
      `Bagian ekspor yang mulai dari ${from} tidak ada${address ? `; unduh dari ${address}` : ''}.`,
    chains: (chains, entries) => `${chains} rantai dengan ${entries} entri utuh: tidak ada entri yang diubah, disisipkan, atau dihapus di tengahnya.`,
    chainBroken: (chain, entry, why) => `Rantai ${chain} tidak utuh pada entri ${entry}: ${why}.`,
    why: {
      shape: 'bentuknya bukan entri riwayat',
      chain: 'entri berasal dari rantai lain',
      sequence: 'nomornya tidak menyambung',
      previous: 'sidik entri sebelumnya tidak cocok',
      hash: 'isinya tidak cocok dengan sidiknya, jadi entri ini telah diubah',
      cut: 'entri yang tercakup segel tidak ada lagi',
      sealed: 'entri ini bukan yang tercakup segel',
    },
    nothing: 'Berkas ini tidak memuat satu entri pun.',
    noSeal: 'Periode ini belum disegel: entri terakhir sebuah rantai dapat saja terpotong tanpa terlihat di sini.',
    signed: (date) => `Segel tertanggal ${date} ditandatangani dengan benar: periode, akar, jumlah, dan waktunya.`,
    notSigned: 'Tanda tangan segel TIDAK benar.',
    sealUnreadable: 'Berkas segel atau daftar kepala rantainya tidak dapat dibaca lagi oleh sistem yang mengekspor.',
    otherSeal: (format) => `Segel berbentuk ${format}, yang tidak dikenal program ini.`,
    otherPeriod: (id) => `Segel ini milik periode ${id}, bukan periode ekspor ini.`,
    executions: (count) => `Segel juga mencakup catatan ${count} alur kerja yang diarsipkan; halaman auditor memeriksanya.`,
    key: (fingerprint) => `Sidik kunci penyegel: ${fingerprint}`,
    compare: 'Bandingkan sidik itu dengan yang diumumkan instansi (atau berikan dengan --key).',
    keyIsRight: 'Kunci penyegel adalah kunci yang Anda berikan.',
    keyIsOther: 'Kunci penyegel BUKAN kunci yang Anda berikan.',
    rooted: (chains, entries) => `Akar segel terbentuk dari kepala ${chains} rantai yang disertakan, dengan ${entries} entri.`,
    notRooted: 'Akar dan jumlah dalam segel TIDAK terbentuk dari kepala rantai yang disertakan.',
    covered: (chains) => `${chains} rantai dalam ekspor ini berakhir seperti saat disegel.`,
    after: (entries) => `${entries} entri ditulis sesudah penyegelan; rantainya sendiri yang menjaganya, segel tidak.`,
    uncovered: (chain) => `Rantai ${chain} tidak tercakup segel; ia dimulai sesudahnya.`,
    elsewhere: (chains) => `${chains} rantai lain tercakup segel tetapi tidak disertakan dalam ekspor ini.`,
    missing: (chain) => `Rantai ${chain} tercakup segel tetapi tidak ada dalam ekspor seluruh periode ini.`,
    holds: 'BENAR: semua yang dapat diperiksa terbukti.',
    fails: (count) => `TIDAK BENAR: ${count} hal tidak cocok. Jangan pakai berkas ini sebagai bukti sebelum diselidiki.`,
  },
  en: {
    usage: 'Usage: node verify-export.mjs [--en] [--key FINGERPRINT] FILE [FILE …]',
    unreadable: (file, why) => `The file ${file} cannot be read: ${why}.`,
    notJson: 'it is not whole JSON',
    otherFormat: 'it is no evidence export of Bina that this program knows',
    noEnd: 'it is cut off: its last line is missing',
    period: (id, date) => `Period ${id}, exported ${date}.`,
    mixed: 'These files are of different periods or scopes.',
    parts: (count) => `All ${count} parts of the export are here.`,
    partMissing: (from, address) =>
      `The part of the export that begins at ${from} is missing${address ? `; download it from ${address}` : ''}.`,
    chains: (chains, entries) => `${chains} chains with ${entries} entries are whole: none was changed, inserted or removed within.`,
    chainBroken: (chain, entry, why) => `The chain ${chain} is not whole at entry ${entry}: ${why}.`,
    why: {
      shape: 'it does not have the shape of an entry',
      chain: 'it belongs to another chain',
      sequence: 'its number does not follow',
      previous: 'the digest of the entry before does not fit',
      hash: 'its content does not fit its digest, so it was changed',
      cut: 'an entry that the seal covers is gone',
      sealed: 'it is not the one that the seal covers',
    },
    nothing: 'There is not a single entry in this file.',
    noSeal: 'The period is not sealed yet: the end of a chain could be cut off without showing here.',
    signed: (date) => `The seal of ${date} is rightly signed: its period, root, numbers and time.`,
    notSigned: 'The signature of the seal is NOT right.',
    sealUnreadable: 'The system that exported this could no longer read the seal or its list of chain heads.',
    otherSeal: (format) => `The seal is of the form ${format}, which this program does not know.`,
    otherPeriod: (id) => `The seal is that of the period ${id}, not of the one in this export.`,
    executions: (count) => `The seal also covers the records of ${count} archived workflows; the auditor's pages check them.`,
    key: (fingerprint) => `Fingerprint of the sealing key: ${fingerprint}`,
    compare: 'Compare it with the one that the agency has published (or give that with --key).',
    keyIsRight: 'The sealing key is the one you gave.',
    keyIsOther: 'The sealing key is NOT the one you gave.',
    rooted: (chains, entries) => `The root of the seal follows from the ${chains} chain heads given here, of ${entries} entries.`,
    notRooted: 'Root and numbers of the seal do NOT follow from the chain heads given here.',
    covered: (chains) => `${chains} chains of this export end as they did when they were sealed.`,
    after: (entries) => `${entries} entries were written after the sealing; their chains guard them, the seal does not.`,
    uncovered: (chain) => `The chain ${chain} is not covered by the seal; it began later.`,
    elsewhere: (chains) => `${chains} other chains are covered by the seal and not part of this export.`,
    missing: (chain) => `The chain ${chain} is covered by the seal but missing from this export of a whole period.`,
    holds: 'RIGHT: everything that can be checked holds.',
    fails: (count) => `WRONG: ${count} things do not hold. Do not use this as evidence before it is looked into.`,
  },
}

// --- RFC 8785 and SHA-256 --------------------------------------------------------------------------------------------

// JavaScript writes numbers and strings as RFC 8785 asks; what is left is the order of names, by UTF-16 code units.
const canonical = (value) => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`)
  return `{${members.join(',')}}`
}

const sha256 = (...parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

const hashOf = ({ hash: _, ...entry }) => sha256(Buffer.from(canonical(entry), 'utf8')).toString('hex')

// --- RFC 6962: leaves are prefixed with 0, nodes with 1, and the left tree is the largest full one -------------------

const merkleRoot = (leaves) => {
  if (leaves.length === 0) return sha256()
  if (leaves.length === 1) return sha256(Buffer.of(0), Buffer.from(leaves[0], 'utf8'))
  let left = 1
  while (left * 2 < leaves.length) left *= 2
  return sha256(Buffer.of(1), merkleRoot(leaves.slice(0, left)), merkleRoot(leaves.slice(left)))
}

// --- reading -----------------------------------------------------------------------------------------------------------

class Unreadable extends Error {}

const parsed = (text, words) => {
  try {
    return JSON.parse(text)
  } catch {
    throw new Unreadable(words.notJson)
  }
}

/** One JSON object: the evidence of one appraisal. */
const readObject = (text, words) => {
  const evidence = parsed(text, words)
  if (evidence?.format !== FORMAT) throw new Unreadable(words.otherFormat)
  return {
    periodId: evidence.periodId,
    scope: evidence.about,
    exportedAt: evidence.exportedAt,
    from: 0,
    next: undefined,
    seal: evidence.seal ?? undefined,
    heads: evidence.heads ?? [],
    chains: (evidence.chains ?? []).map(({ chain, entries }) => [chain, entries]),
  }
}

const withoutKind = ({ kind: _, ...rest }) => rest

/** Lines of JSON: one part of the evidence of a period or of a unit. */
const readLines = (text, words) => {
  const lines = text.split('\n').filter((line) => line !== '')
  const objects = lines.map((line) => parsed(line, words))
  const first = objects[0]
  const last = objects.at(-1)
  if (first?.kind !== 'export' || first.format !== FORMAT) throw new Unreadable(words.otherFormat)
  if (last?.kind !== 'end') throw new Unreadable(words.noEnd)
  const chains = new Map()
  for (const { kind, entry } of objects) {
    if (kind !== 'entry') continue
    const chain = String(entry?.chain)
    if (!chains.has(chain)) chains.set(chain, [])
    chains.get(chain).push(entry)
  }
  const seal = objects.find(({ kind }) => kind === 'seal')
  return {
    periodId: first.periodId,
    scope: first.unitId,
    exportedAt: first.exportedAt,
    from: first.from,
    next: last.next,
    address: last.address,
    seal: seal && withoutKind(seal),
    heads: objects.filter(({ kind }) => kind === 'head'),
    chains: [...chains],
  }
}

const readFile = (file, words) => {
  let text
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    throw new Unreadable(words.unreadable(file, error.code ?? error.message))
  }
  try {
    return text.startsWith('{"kind":') ? readLines(text, words) : readObject(text, words)
  } catch (error) {
    if (error instanceof Unreadable) throw new Unreadable(words.unreadable(file, error.message))
    throw error
  }
}

// --- checking ------------------------------------------------------------------------------------------------------------

/** What is wrong with an entry, given the one before it; undefined when nothing is. */
const faultOf = (entry, previous, chain) => {
  if (entry === null || typeof entry !== 'object' || typeof entry.hash !== 'string') return 'shape'
  if (entry.chain !== chain) return 'chain'
  if (entry.sequence !== (previous?.sequence ?? 0) + 1) return 'sequence'
  if (entry.previousHash !== (previous?.hash ?? NO_PREDECESSOR)) return 'previous'
  return entry.hash === hashOf(entry) ? undefined : 'hash'
}

const checkChains = (chains, { good, bad, words }) => {
  let entries = 0
  let whole = 0
  for (const [chain, those] of chains) {
    entries += those.length
    const at = those.findIndex((entry, place) => faultOf(entry, those[place - 1], chain) !== undefined)
    if (at === -1) whole += 1
    else bad(words.chainBroken(chain, at + 1, words.why[faultOf(those[at], those[at - 1], chain)]))
  }
  if (entries === 0) bad(words.nothing)
  else if (whole === chains.length) good(words.chains(chains.length, entries))
}

/** What is signed: the canonical JSON of everything in the seal but the signature and its key. */
const signedBytes = ({ signature: _, publicKey: __, ...statement }) => Buffer.from(canonical(statement), 'utf8')

const isSigned = (seal) => {
  const { signature, publicKey } = seal
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
    const digest = key.asymmetricKeyType === 'ed25519' ? null : 'sha256'
    return verify(digest, signedBytes(seal), key, Buffer.from(signature, 'base64'))
  } catch {
    return false
  }
}

const checkSeal = (seal, periodId, heads, fingerprint, { good, bad, note, words }) => {
  if (seal.format !== SEAL_FORMAT) bad(words.otherSeal(String(seal.format)))
  if (seal.periodId !== periodId) bad(words.otherPeriod(String(seal.periodId)))
  if (isSigned(seal)) good(words.signed(seal.sealedAt))
  else bad(words.notSigned)
  const found = sha256(Buffer.from(String(seal.publicKey), 'base64')).toString('hex')
  note(words.key(found))
  if (fingerprint === undefined) note(words.compare)
  else if (fingerprint.toLowerCase() === found) good(words.keyIsRight)
  else bad(words.keyIsOther)
  const root = merkleRoot(heads.map(({ chain, sequence, hash }) => `${chain} ${sequence} ${hash}`)).toString('hex')
  const entries = heads.reduce((sum, { sequence }) => sum + sequence, 0)
  const isRooted = root === seal.root && heads.length === seal.chains && entries === seal.entries
  if (isRooted) good(words.rooted(heads.length, entries))
  else bad(words.notRooted)
  if (seal.executions?.chains > 0) note(words.executions(seal.executions.chains))
}

const checkAgainstHeads = (chains, heads, isWhole, { good, bad, note, words }) => {
  const headOf = new Map(heads.map((head) => [head.chain, head]))
  let covered = 0
  let after = 0
  for (const [chain, entries] of chains) {
    const head = headOf.get(chain)
    if (head === undefined) {
      note(words.uncovered(chain))
      continue
    }
    headOf.delete(chain)
    const sealed = entries[head.sequence - 1]
    if (sealed === undefined) bad(words.chainBroken(chain, entries.length + 1, words.why.cut))
    else if (sealed.hash !== head.hash) bad(words.chainBroken(chain, head.sequence, words.why.sealed))
    else covered += 1
    after += Math.max(0, entries.length - head.sequence)
  }
  if (covered > 0) good(words.covered(covered))
  if (after > 0) note(words.after(after))
  if (isWhole) for (const chain of headOf.keys()) bad(words.missing(chain))
  else if (headOf.size > 0) note(words.elsewhere(headOf.size))
}

/** Whether the parts belong together and none is missing. */
const checkParts = (parts, { good, bad, words }) => {
  const [first] = parts
  if (parts.some(({ periodId, scope }) => periodId !== first.periodId || scope !== first.scope)) bad(words.mixed)
  let expected = 0
  let address
  for (const part of parts) {
    if (part.from !== expected) break
    expected = part.next
    address = part.address
  }
  if (expected !== undefined) bad(words.partMissing(expected, address))
  else if (parts.length > 1) good(words.parts(parts.length))
}

const joined = (parts) => {
  const chains = new Map()
  for (const [chain, entries] of parts.flatMap((part) => part.chains))
    chains.set(chain, [...(chains.get(chain) ?? []), ...entries])
  return {
    seal: parts.find(({ seal }) => seal !== undefined)?.seal,
    heads: parts.flatMap(({ heads }) => heads),
    chains: [...chains],
  }
}

const run = (files, fingerprint, report) => {
  const { words, note } = report
  const parts = files.map((file) => readFile(file, words)).sort((one, other) => one.from - other.from)
  note(words.period(parts[0].periodId, parts[0].exportedAt))
  checkParts(parts, report)
  const { seal, heads, chains } = joined(parts)
  checkChains(chains, report)
  if (seal === undefined) return note(words.noSeal)
  if (seal.unreadable) return report.bad(words.sealUnreadable)
  checkSeal(seal, parts[0].periodId, heads, fingerprint, report)
  checkAgainstHeads(chains, heads, parts[0].scope === undefined, report)
}

const main = (given) => {
  const words = WORDS[given.includes('--en') ? 'en' : 'id']
  const keyAt = given.indexOf('--key')
  const fingerprint = keyAt === -1 ? undefined : given[keyAt + 1]
  const files = given.filter((one, at) => !one.startsWith('--') && (keyAt === -1 || at !== keyAt + 1))
  if (files.length === 0 || (keyAt !== -1 && fingerprint === undefined)) {
    console.error(words.usage)
    return 1
  }
  let faults = 0
  const report = {
    words,
    good: (text) => console.log(`  ✓ ${text}`),
    note: (text) => console.log(`  · ${text}`),
    bad: (text) => {
      faults += 1
      console.log(`  ✗ ${text}`)
    },
  }
  try {
    run(files, fingerprint, report)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    report.bad(error.message)
  }
  console.log(faults === 0 ? words.holds : words.fails(faults))
  return faults === 0 ? 0 : 1
}

process.exitCode = main(process.argv.slice(2))
