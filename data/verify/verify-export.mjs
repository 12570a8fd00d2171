#!/usr/bin/env node
// Verifies an evidence export of Bina. It needs nothing but Node 18 or newer and shares no code with the program that
// wrote the export: read it, section by section. How to use it, and what it proves and does not, stands in README.md.
//
//   node verify-export.mjs [--en] --key FINGERPRINT FILE [FILE …]
//
// Exit code: 0 RIGHT, 1 WRONG, 2 nothing was checked (wrong usage, or a file that cannot be read), 3 NOT PROVEN.

import { createHash, createPublicKey, verify } from 'node:crypto'
import { readFileSync, realpathSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const FORMAT = 'bina-evidence/3'
// A seal of form 3 says of each chain to which unit it belongs; form 2, of Bina 0.1.0, does not.
const SEAL_FORMATS = ['bina-seal/2', 'bina-seal/3']
const NO_PREDECESSOR = '0'.repeat(64)
// A period of a large agency is one file of some hundred megabytes; a line, or one appraisal, is never so large.
const MOST_BYTES = 2_000_000_000
const MOST_LINE_BYTES = 16_000_000
// DynamoDB nests 32 deep at most, and an export puts an entry three deeper.
const MOST_DEPTH = 40
const MOST_LINES = 40

// --- 1. words ------------------------------------------------------------------------------------------------------

const span = (from, to) => (from === to ? `${from}` : `${from}–${to}`)

export const WORDS = {
  id: {
    usage: 'Pemakaian: node verify-export.mjs [--en] --key SIDIK BERKAS [BERKAS …]',
    badKey: 'SIDIK adalah 64 angka heksadesimal, seperti yang diumumkan instansi.',
    unreadable: (file, why) => `Berkas ${file} tidak dapat dibaca (${why}); tidak ada yang diperiksa.`,
    refused: (file, why) => `Berkas ${file} tidak dapat diterima: ${why}.`,
    stopped: 'isinya tidak dapat diperiksa sampai selesai',
    empty: 'berkasnya kosong',
    tooLarge: 'lebih besar daripada yang ditulis Bina',
    notUtf8: 'isinya bukan teks UTF-8',
    notJson: (line) => `baris ${line} bukan JSON yang utuh`,
    tooDeep: (line) => `baris ${line} bersarang lebih dalam daripada yang ditulis Bina`,
    notAsWritten: (line) =>
      `baris ${line} tidak tertulis seperti yang ditulis Bina (nama ganda, spasi, urutan, atau penulisan angka); pakai berkas persis seperti saat diunduh`,
    otherFormat: 'isinya bukan ekspor bukti Bina yang dikenal program ini',
    noEnd: 'berkas terpotong: baris penutupnya tidak ada',
    misfit: (line, field) => `baris ${line}: ${field} hilang, tidak dikenal, atau salah bentuk`,
    disordered: (line) => `baris ${line} tidak berada pada tempatnya`,
    chainTwice: (chain) => `rantai ${chain} ada dua kali, atau terbelah`,
    notOne: 'satu penilaian diperiksa sendiri, bukan bersama berkas lain',
    period: (id, date) => `Periode ${id}; menurut berkasnya diekspor ${date} (tanggal ini tidak tercakup segel).`,
    about: { appraisal: (id) => `Tentang penilaian ${id}.`, unit: (id) => `Tentang unit ${id}.`, period: () => 'Tentang seluruh periode.' },
    mixed: 'Berkas-berkas ini berasal dari periode atau lingkup yang berbeda.',
    parts: (count) => `Semua ${count} bagian ekspor lengkap.`,
    partTwice: (from) => `Bagian ekspor yang mulai dari ${from} ada dua kali.`,
    partMissing: (from, address) => `Bagian ekspor yang mulai dari ${from} tidak ada${address ? `; unduh dari ${address}` : ''}.`,
    partUneven: (from) => `Bagian ekspor yang mulai dari ${from} tidak memuat semua yang disebutnya.`,
    chains: (chains, entries) => `${chains} rantai dengan ${entries} entri utuh: tidak ada entri yang diubah, disisipkan, atau dihapus di tengahnya.`,
    chainBroken: (chain, entry, why) => `Rantai ${chain} tidak utuh pada entri ${entry}: ${why}.`,
    why: {
      chain: 'entri berasal dari rantai lain',
      sequence: 'nomornya tidak menyambung',
      previous: 'sidik entri sebelumnya tidak cocok',
      hash: 'isinya tidak cocok dengan sidiknya, jadi entri ini telah diubah',
      cut: 'entri yang tercakup segel tidak ada lagi',
      sealed: 'entri ini bukan yang tercakup segel',
    },
    otherChain: (chain) => `Rantai ${chain} bukan rantai periode ini.`,
    headTwice: (chain) => `Rantai ${chain} disebut dua kali dalam daftar segel.`,
    otherPerson: (chain) => `Rantai ${chain} tidak dimulai dengan pendaftaran pegawai dan unit yang disebut ekspor ini.`,
    headUnit: (chain) => `Daftar segel tidak menyebut unit yang benar untuk rantai ${chain}.`,
    noSeal: 'Tidak ada segel: siapa pun yang memegang berkas ini dapat menulisnya kembali atau memotongnya tanpa terlihat di sini.',
    sealGone: 'Rantai periode mencatat penyegelan, tetapi segelnya tidak ada dalam berkas.',
    keyWithoutSeal: 'Anda memberikan --key, tetapi berkas ini tidak memuat segel.',
    headsWithoutSeal: 'Berkas ini memuat daftar segel tanpa segelnya.',
    signed: (date) => `Segel tertanggal ${date} ditandatangani dengan benar: periode, akar, jumlah, dan waktunya.`,
    notSigned: 'Tanda tangan segel TIDAK benar.',
    sealUnreadable: 'Berkas segel atau daftar kepala rantainya tidak dapat dibaca lagi oleh sistem yang mengekspor.',
    otherPeriod: (id) => `Segel ini milik periode ${id}, bukan periode ekspor ini.`,
    executions: (count) => `Segel juga mencakup catatan ${count} alur kerja yang diarsipkan; halaman auditor memeriksanya.`,
    key: (fingerprint) => `Sidik kunci penyegel: ${fingerprint}`,
    compare: 'Kunci itu belum dibandingkan: pemalsu dapat menyegel dengan kuncinya sendiri. Berikan sidik yang diumumkan instansi dengan --key.',
    keyIsRight: 'Kunci penyegel adalah kunci yang Anda berikan.',
    keyIsOther: 'Kunci penyegel BUKAN kunci yang Anda berikan.',
    rooted: (chains, entries) => `Akar segel terbentuk dari kepala ${chains} rantai yang disertakan, dengan ${entries} entri.`,
    notRooted: 'Akar dan jumlah dalam segel TIDAK terbentuk dari kepala rantai yang disertakan.',
    covered: (chains) => `${chains} rantai dalam ekspor ini sampai pada akhir yang tercakup segel.`,
    complete: 'Semua rantai yang termasuk lingkup ekspor ini disertakan.',
    told: 'Rantai periode mencatat penyegelan ini tepat sesudah entri terakhir yang tercakup.',
    notTold: 'Rantai periode TIDAK mencatat penyegelan ini tepat sesudah entri terakhir yang tercakup.',
    after: (chain, from, to) => `TIDAK TERCAKUP: entri nomor ${span(from, to)} rantai ${chain} ditulis sesudah penyegelan; siapa pun dapat menambah atau memotongnya.`,
    records: (count) => `Keadaan ${count} catatan adalah perkataan berkas ini; segel tidak mencakupnya, dan siapa pun yang memegang berkas dapat mengubahnya.`,
    contradiction: (record, field, how) => `CATATAN BERTENTANGAN dengan riwayat, menurut berkas ini: ${record}${field && `, ${field}`}: ${how}.`,
    noRecord: (chain) => `Ekspor ini tidak memuat keadaan catatan rantai ${chain}.`,
    strayRecord: (chain) => `Catatan untuk rantai ${chain} disebut tanpa rantainya, atau dua kali.`,
    differs: { differs: 'isinya lain', deleted: 'catatannya tidak ada lagi', invented: 'riwayat tidak mengenalnya', broken: 'rantai riwayatnya tidak utuh' },
    uncovered: (chain) => `Rantai ${chain} TIDAK tercakup segel.`,
    foreign: (chain) => `Rantai ${chain} tidak termasuk lingkup ekspor ini.`,
    elsewhere: (chains) => `${chains} rantai lain tercakup segel, di luar lingkup ekspor ini.`,
    missing: (chain) => `Rantai ${chain} termasuk lingkup ekspor ini, tetapi tidak ada.`,
    otherOrder: 'Rantai-rantai tidak berurutan seperti dalam daftar segel.',
    noUnit: (id) => `Segel tidak mengenal unit ${id}.`,
    unitOpen: 'Segel bentuk 2 tidak menyebut unit: apakah semua pegawai unit ini disertakan tidak dapat dibuktikan. Ekspor seluruh periode membuktikannya.',
    more: (count) => `… dan ${count} baris lagi.`,
    moreAfter: (count) => `… TIDAK TERCAKUP pula: entri sesudah penyegelan di ${count} rantai lain.`,
    right: (date, after) =>
      `BENAR: semua yang tercakup segel tertanggal ${date} terbukti.${after > 0 ? ` Entri sesudahnya, yang tidak tercakup: ${after}.` : ''}`,
    wrong: (count) => `TIDAK BENAR: ada yang tidak cocok (${count}). Jangan pakai berkas ini sebagai bukti sebelum diselidiki.`,
    open: (count) => `BELUM TERBUKTI: dalam riwayat tidak ada yang keliru, tetapi yang bertanda ? tidak dapat dibuktikan (${count}).`,
    contradicted: (count) =>
      ` Menurut berkas ini, yang dalam hal itu tidak dicakup segel, catatan sistem BERTENTANGAN dengan riwayat ini dalam ${count} hal: mintalah ekspor baru kepada auditor sebelum memakai catatan itu.`,
  },
  en: {
    usage: 'Usage: node verify-export.mjs [--en] --key FINGERPRINT FILE [FILE …]',
    badKey: 'FINGERPRINT is 64 hexadecimal digits, as the agency has published them.',
    unreadable: (file, why) => `The file ${file} cannot be read (${why}); nothing was checked.`,
    refused: (file, why) => `The file ${file} cannot be accepted: ${why}.`,
    stopped: 'its content cannot be checked to the end',
    empty: 'it is empty',
    tooLarge: 'it is larger than what Bina writes',
    notUtf8: 'it is not UTF-8 text',
    notJson: (line) => `line ${line} is not whole JSON`,
    tooDeep: (line) => `line ${line} is nested deeper than what Bina writes`,
    notAsWritten: (line) =>
      `line ${line} is not written as Bina writes it (repeated names, blanks, order, or the writing of numbers); use the file exactly as it was downloaded`,
    otherFormat: 'it is no evidence export of Bina that this program knows',
    noEnd: 'it is cut off: its last line is missing',
    misfit: (line, field) => `line ${line}: ${field} is missing, unknown or of the wrong kind`,
    disordered: (line) => `line ${line} is not in its place`,
    chainTwice: (chain) => `the chain ${chain} is there twice, or split`,
    notOne: 'one appraisal is checked by itself, not together with other files',
    period: (id, date) => `Period ${id}; exported ${date}, as the file says (the seal does not cover this date).`,
    about: { appraisal: (id) => `About the appraisal ${id}.`, unit: (id) => `About the unit ${id}.`, period: () => 'About the whole period.' },
    mixed: 'These files are of different periods or scopes.',
    parts: (count) => `All ${count} parts of the export are here.`,
    partTwice: (from) => `The part of the export that begins at ${from} is there twice.`,
    partMissing: (from, address) => `The part of the export that begins at ${from} is missing${address ? `; download it from ${address}` : ''}.`,
    partUneven: (from) => `The part of the export that begins at ${from} does not hold all that it says.`,
    chains: (chains, entries) => `${chains} chains with ${entries} entries are whole: none was changed, inserted or removed within.`,
    chainBroken: (chain, entry, why) => `The chain ${chain} is not whole at entry ${entry}: ${why}.`,
    why: {
      chain: 'it belongs to another chain',
      sequence: 'its number does not follow',
      previous: 'the digest of the entry before does not fit',
      hash: 'its content does not fit its digest, so it was changed',
      cut: 'an entry that the seal covers is gone',
      sealed: 'it is not the one that the seal covers',
    },
    otherChain: (chain) => `The chain ${chain} is none of this period.`,
    headTwice: (chain) => `The chain ${chain} is named twice in the list of the seal.`,
    otherPerson: (chain) => `The chain ${chain} does not begin with the enrolment of the person and unit that this export names.`,
    headUnit: (chain) => `The list of the seal does not name the right unit for the chain ${chain}.`,
    noSeal: 'There is no seal: whoever held this file could rewrite it or cut it off without showing here.',
    sealGone: "The period's chain tells of the sealing, but the seal is not in the file.",
    keyWithoutSeal: 'You gave --key, but there is no seal in this file.',
    headsWithoutSeal: 'There is a list of the seal in this file, but no seal.',
    signed: (date) => `The seal of ${date} is rightly signed: its period, root, numbers and time.`,
    notSigned: 'The signature of the seal is NOT right.',
    sealUnreadable: 'The system that exported this could no longer read the seal or its list of chain heads.',
    otherPeriod: (id) => `The seal is that of the period ${id}, not of the one in this export.`,
    executions: (count) => `The seal also covers the records of ${count} archived workflows; the auditor's pages check them.`,
    key: (fingerprint) => `Fingerprint of the sealing key: ${fingerprint}`,
    compare: 'That key was not compared: a forger could seal with a key of their own. Give the fingerprint that the agency has published with --key.',
    keyIsRight: 'The sealing key is the one you gave.',
    keyIsOther: 'The sealing key is NOT the one you gave.',
    rooted: (chains, entries) => `The root of the seal follows from the ${chains} chain heads given here, of ${entries} entries.`,
    notRooted: 'Root and numbers of the seal do NOT follow from the chain heads given here.',
    covered: (chains) => `${chains} chains of this export reach the end that the seal covers.`,
    complete: 'Every chain within the scope of this export is here.',
    told: "The period's chain tells of this sealing right after the last entry that it covers.",
    notTold: "The period's chain does NOT tell of this sealing right after the last entry that it covers.",
    after: (chain, from, to) => `NOT COVERED: entry ${span(from, to)} of the chain ${chain} was written after the sealing; anyone could add such entries or cut them off.`,
    records: (count) => `What ${count} records say is this file's word: the seal does not cover it, and whoever held the file could change it.`,
    contradiction: (record, field, how) => `A RECORD CONTRADICTS History, by this file's word: ${record}${field && `, ${field}`}: ${how}.`,
    noRecord: (chain) => `What the record of the chain ${chain} says is missing.`,
    strayRecord: (chain) => `The record of the chain ${chain} is told without its chain, or twice.`,
    differs: { differs: 'it says something else', deleted: 'it is gone', invented: 'History does not know it', broken: 'the chain of its history is not whole' },
    uncovered: (chain) => `The chain ${chain} is NOT covered by the seal.`,
    foreign: (chain) => `The chain ${chain} is not within the scope of this export.`,
    elsewhere: (chains) => `${chains} other chains are covered by the seal, outside the scope of this export.`,
    missing: (chain) => `The chain ${chain} is within the scope of this export, but it is not here.`,
    otherOrder: 'The chains are not in the order of the list of the seal.',
    noUnit: (id) => `The seal knows no unit ${id}.`,
    unitOpen: 'A seal of form 2 names no units: whether everybody of this unit is here cannot be proven. An export of the whole period proves it.',
    more: (count) => `… and ${count} more lines.`,
    moreAfter: (count) => `… NOT COVERED either: entries after the sealing in ${count} more chains.`,
    right: (date, after) =>
      `RIGHT: everything that the seal of ${date} covers holds.${after > 0 ? ` Later entries, which it does not cover: ${after}.` : ''}`,
    wrong: (count) => `WRONG: something does not hold (${count}). Do not use this as evidence before it is looked into.`,
    open: (count) => `NOT PROVEN: nothing in the history is wrong, but what is marked ? cannot be proven (${count}).`,
    contradicted: (count) =>
      ` By this file's word, which no seal covers, the system's records CONTRADICT this history in ${count} things: have an auditor export it again before you use those records.`,
  },
}

/** A file that is no export: `tell` says why, in the words of a language. */
class Refused extends Error {
  constructor(tell) {
    super('refused')
    this.tell = tell
  }
}

const refuse = (tell) => {
  throw new Refused(tell)
}

// What stands in a file may speak to the reader's terminal: it is shown as plain ASCII, and not much of it.
const plain = (text) =>
  JSON.stringify(text.slice(0, 60)).replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)

// --- 2. canonical JSON (RFC 8785), SHA-256, and the Merkle tree of RFC 6962 -----------------------------------------

const quoted = (text) => {
  if (/\p{Surrogate}/u.test(text)) refuse((words) => words.notUtf8)
  return JSON.stringify(text)
}

// JavaScript writes numbers and strings as RFC 8785 asks; what is left is the order of names, by UTF-16 code units.
const canonical = (value) => {
  if (typeof value === 'string') return quoted(value)
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const members = Object.keys(value)
    .sort()
    .map((name) => `${quoted(name)}:${canonical(value[name])}`)
  return `{${members.join(',')}}`
}

const sha256 = (...parts) => {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

const hashOf = ({ hash: _, ...entry }) => sha256(Buffer.from(canonical(entry), 'utf8')).toString('hex')

// Leaves are prefixed with 0, nodes with 1, and the left tree is the largest full one.
const merkleRoot = (leaves) => {
  if (leaves.length === 0) return sha256()
  if (leaves.length === 1) return sha256(Buffer.of(0), Buffer.from(leaves[0], 'utf8'))
  let left = 1
  while (left * 2 < leaves.length) left *= 2
  return sha256(Buffer.of(1), merkleRoot(leaves.slice(0, left)), merkleRoot(leaves.slice(left)))
}

// --- 3. shapes: what each thing in an export must be, and that it is nothing more -----------------------------------

const isObject = (value) => value !== null && typeof value === 'object' && !Array.isArray(value)
const isText = (pattern) => (value) => typeof value === 'string' && pattern.test(value)
const isCount = (value) => Number.isSafeInteger(value) && value >= 0
const isNumber = (value) => isCount(value) && value > 0
const isHash = isText(/^[0-9a-f]{64}$/)
const isPeriod = isText(/^[0-9]{4}(-[mq][0-9]{1,2})?$/)
const isUnit = isText(/^[a-z0-9-]{1,60}$/)
const isPerson = isText(/^[a-z0-9]{1,60}$/)
// ASCII only: no two names look alike.
const isChain = isText(/^(period|calibration|appraisal)\/[a-z0-9.-]{4,140}$/)
const isAppraisal = isText(/^[0-9]{4}(-[mq][0-9]{1,2})?\.[a-z0-9]{1,60}$/)
const isInstant = (value) =>
  isText(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}\.[0-9]{3}Z$/)(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString() === value
const isBase64 = (value) =>
  isText(/^[A-Za-z0-9+/]{1,2000}={0,2}$/)(value) && Buffer.from(value, 'base64').toString('base64') === value
const isWord = (value) => typeof value === 'string' && value.length > 0

/** The first field of a value that is missing, unknown or of the wrong kind; undefined when it fits. */
const misfitOf = ({ must, may = {} }, value) => {
  if (!isObject(value)) return '{ }'
  const names = Object.keys(value)
  return (
    names.find((name) => !Object.hasOwn(must, name) && !Object.hasOwn(may, name)) ??
    Object.keys(must).find((name) => !Object.hasOwn(value, name) || !must[name](value[name])) ??
    Object.keys(may).find((name) => Object.hasOwn(value, name) && !may[name](value[name]))
  )
}

const fits = (shape) => (value) => misfitOf(shape, value) === undefined

const isActor = (value) =>
  fits({ must: { kind: (kind) => kind === 'person', id: isWord, as: isWord } })(value) ||
  fits({ must: { kind: (kind) => kind === 'system', name: isWord } })(value)

// What an entry records is its `action`; Bina 0.1.0 wrote `deed`, and such entries stay as they are.
const entryWith = (name) => ({
  must: { chain: isChain, sequence: isNumber, at: isInstant, actor: isActor, [name]: isWord, previousHash: isHash, hash: isHash },
  may: { before: isObject, after: isObject, records: isObject },
})
const [ENTRY, EARLIER_ENTRY] = [entryWith('action'), entryWith('deed')]
const HEAD = { must: { chain: isChain, sequence: isNumber, hash: isHash }, may: { unitId: isUnit } }
const SEAL = {
  must: {
    format: (format) => SEAL_FORMATS.includes(format),
    periodId: isPeriod,
    root: isHash,
    chains: isCount,
    entries: isCount,
    executions: fits({ must: { root: isHash, chains: isCount } }),
    sealedAt: isInstant,
    algorithm: (algorithm) => algorithm === 'ECDSA_SHA_256',
    signature: isBase64,
    publicKey: isBase64,
  },
}
const LOST_SEAL = { must: { unreadable: (value) => value === true } }
const CHAIN = { must: { chain: isChain, entries: (entries) => Array.isArray(entries) && entries.length > 0 } }
const CONTRADICTION = {
  must: { chain: isChain, record: isWord, reason: (reason) => ['differs', 'deleted', 'invented', 'broken'].includes(reason) },
  may: { field: isWord, recordSays: () => true, historySays: () => true },
}
/** What the exporting system says of the record that a chain is about: its own word, which no seal covers. */
const RECORD = {
  must: {
    chain: isChain,
    says: (says) => says === null || isObject(says),
    contradictions: (list) => Array.isArray(list) && list.every(fits(CONTRADICTION)),
  },
}
const isFormat = (format) => format === FORMAT
const APPRAISAL = {
  must: {
    format: isFormat,
    exportedAt: isInstant,
    periodId: isPeriod,
    about: isAppraisal,
    seal: (seal) => seal === null || isObject(seal),
    heads: Array.isArray,
    chains: Array.isArray,
    records: Array.isArray,
  },
}
const FIRST_LINE = {
  must: { kind: (kind) => kind === 'export', format: isFormat, exportedAt: isInstant, periodId: isPeriod, from: isCount },
  may: { unitId: isUnit },
}
const LAST_LINE = { must: { kind: (kind) => kind === 'end' }, may: { next: isNumber, address: isWord } }

const demand = (shape, value, line) => {
  const misfit = misfitOf(shape, value)
  if (misfit !== undefined) refuse((words) => words.misfit(line, plain(misfit)))
  return value
}

const entryIn = (value, line) => demand(isObject(value) && Object.hasOwn(value, 'deed') ? EARLIER_ENTRY : ENTRY, value, line)
const actionOf = ({ action, deed }) => action ?? deed

const sealIn = (value, line) => demand(Object.hasOwn(value, 'unreadable') ? LOST_SEAL : SEAL, value, line)

// --- 4. reading: the bytes of a file, and no other bytes that would mean the same ------------------------------------

const isDeeper = (value, room) =>
  value !== null && typeof value === 'object' && (room === 0 || Object.values(value).some((one) => isDeeper(one, room - 1)))

const textOf = (bytes) => {
  if (bytes.length > MOST_LINE_BYTES) refuse((words) => words.tooLarge)
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return refuse((words) => words.notUtf8)
  }
}

/** The value of a line, of which there is one writing only: its canonical JSON. */
const parsed = (text, line) => {
  let value
  try {
    value = JSON.parse(text)
  } catch {
    refuse((words) => words.notJson(line))
  }
  if (isDeeper(value, MOST_DEPTH)) refuse((words) => words.tooDeep(line))
  if (canonical(value) !== text) refuse((words) => words.notAsWritten(line))
  return value
}

const LINE_FEED = 10

/** The lines of a file, one after the other; each ends with a line feed, or the file is cut off. */
function* linesOf(bytes) {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, at)
    if (end < 0) refuse((words) => words.noEnd)
    yield textOf(bytes.subarray(at, end))
    at = end + 1
  }
}

/**
 * What is kept of an entry: whether its hash is right, and all of it where it begins its chain or is the period's own. Of all
 * others the links suffice, and a whole period fits into memory.
 */
const keptOf = (entry, isWhole) => {
  const { chain, sequence, previousHash, hash } = entry
  const isGenuine = hashOf(entry) === hash
  return isWhole ? { ...entry, isGenuine } : { chain, sequence, previousHash, hash, isGenuine }
}

/** One JSON object on one line without an end of line: the evidence of one appraisal. */
const readAppraisal = (bytes) => {
  const evidence = parsed(textOf(bytes), 1)
  if (!isObject(evidence) || evidence.format !== FORMAT) refuse((words) => words.otherFormat)
  const { periodId, about, exportedAt, seal, heads, chains, records } = demand(APPRAISAL, evidence, 1)
  const entries = chains.flatMap((one) => demand(CHAIN, one, 1).entries.map((entry) => [one.chain, keptOf(entryIn(entry, 1), true)]))
  return {
    periodId,
    about,
    exportedAt,
    from: 0,
    seals: seal === null ? [] : [sealIn(seal, 1)],
    heads: heads.map((head) => demand(HEAD, head, 1)),
    entries,
    records: records.map((record) => demand(RECORD, record, 1)),
  }
}

const RANKS = { seal: 0, head: 1, entry: 2, record: 2 }

const addressOf = ({ periodId, unitId }, from) =>
  `/audit/periods/${periodId}/export.ndjson?${unitId === undefined ? '' : `unit=${unitId}&`}from=${from}`

const isLastLine = (first, { next, address }) =>
  next === undefined ? address === undefined : next > first.from && address === addressOf(first, next)

/** JSON lines: one part of the evidence of a period or of a unit. A seal comes before heads, heads before entries and what is said of records. */
const readLines = (bytes) => {
  const part = { seals: [], heads: [], entries: [], records: [] }
  let first
  let last
  let line = 0
  let reached = 0
  for (const text of linesOf(bytes)) {
    line += 1
    const value = parsed(text, line)
    if (line === 1) {
      if (!isObject(value) || value.format !== FORMAT) refuse((words) => words.otherFormat)
      first = demand(FIRST_LINE, value, line)
      continue
    }
    if (last !== undefined) refuse((words) => words.noEnd)
    if (isObject(value) && value.kind === 'end') {
      last = demand(LAST_LINE, value, line)
      continue
    }
    const rank = isObject(value) && Object.hasOwn(RANKS, value.kind) ? RANKS[value.kind] : undefined
    if (rank === undefined) refuse((words) => words.misfit(line, plain('kind')))
    if (rank < reached || (rank === 0 && (line > 2 || first.from > 0))) refuse((words) => words.disordered(line))
    reached = rank
    const { kind, ...rest } = value
    if (kind === 'seal') part.seals.push(sealIn(rest, line))
    if (kind === 'head') part.heads.push(demand(HEAD, rest, line))
    if (kind === 'entry') {
      const entry = entryIn(demand({ must: { entry: isObject } }, rest, line).entry, line)
      const isWhole = part.entries.at(-1)?.[0] !== entry.chain || entry.chain === periodChain(first.periodId)
      part.entries.push([entry.chain, keptOf(entry, isWhole)])
    }
    if (kind === 'record') part.records.push(demand(RECORD, rest, line))
  }
  if (last === undefined) refuse((words) => words.noEnd)
  if (!isLastLine(first, last)) refuse((words) => words.misfit(line, plain('next')))
  const { periodId, unitId, exportedAt, from } = first
  return { ...part, periodId, unitId, exportedAt, from, next: last.next, address: last.address }
}

const readPart = (bytes) => {
  if (bytes.length === 0) refuse((words) => words.empty)
  if (bytes.length > MOST_BYTES) refuse((words) => words.tooLarge)
  return bytes.includes(LINE_FEED) ? readLines(bytes) : readAppraisal(bytes)
}

/** Entries by chain, in the order of the file; a chain stands in one place. */
const chainsIn = (entries) => {
  const chains = new Map()
  let before
  for (const [chain, entry] of entries) {
    if (chain !== before && chains.has(chain)) refuse((words) => words.chainTwice(chain))
    if (chain !== before) chains.set(chain, [])
    chains.get(chain).push(entry)
    before = chain
  }
  return chains
}

// --- 5. parts: that they belong together and none is missing --------------------------------------------------------

const stepsIn = ({ seals, heads, entries }) => seals.length + heads.length + chainsIn(entries).size

const checkParts = (parts, { good, bad, words }) => {
  const [first] = parts
  if (parts.some(({ periodId, unitId }) => periodId !== first.periodId || unitId !== first.unitId)) bad(words.mixed)
  let expected = 0
  let address
  for (const part of parts) {
    if (part.from !== expected) {
      bad(expected === undefined || part.from < expected ? words.partTwice(part.from) : words.partMissing(expected, address))
      return
    }
    if (part.next !== undefined && part.next - part.from !== stepsIn(part)) bad(words.partUneven(part.from))
    expected = part.next
    address = part.address
  }
  if (expected !== undefined) bad(words.partMissing(expected, address))
  else if (parts.length > 1) good(words.parts(parts.length))
}

// --- 6. chains: each entry follows from the one before ---------------------------------------------------------------

/** What is wrong with an entry, given the one before it; undefined when nothing is. */
const faultOf = (entry, previous, chain) => {
  if (entry.chain !== chain) return 'chain'
  if (entry.sequence !== (previous?.sequence ?? 0) + 1) return 'sequence'
  if (entry.previousHash !== (previous?.hash ?? NO_PREDECESSOR)) return 'previous'
  return entry.isGenuine ? undefined : 'hash'
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
  if (whole === chains.size) good(words.chains(whole, entries))
}

/** What the name of a chain says: its kind, and the unit or person; undefined when it is none of the period. */
const placeOf = (chain, periodId) => {
  const [kind, id] = chain.split('/')
  if (kind === 'period') return id === periodId ? { kind } : undefined
  if (!id.startsWith(`${periodId}.`)) return undefined
  const rest = id.slice(periodId.length + 1)
  if (kind === 'calibration') return isUnit(rest) ? { kind, unitId: rest } : undefined
  return isPerson(rest) ? { kind, employeeId: rest } : undefined
}

/** The unit that the first entry of an appraisal's chain names, which must be the enrolment of the same person. */
const enrolledUnit = ([{ after = {}, ...entry }], employeeId) =>
  actionOf(entry) === 'enrolled' && after.employeeId === employeeId && isUnit(after.unitId) ? after.unitId : undefined

/** That each chain is one of the period, and that of the person and unit that its name, the seal and the export say. */
const checkNames = ({ periodId, unitId, chains, heads }, { bad, words }) => {
  const sealedUnit = new Map(heads.map((head) => [head.chain, head.unitId]))
  for (const [chain, entries] of chains) {
    const place = placeOf(chain, periodId)
    if (place === undefined) bad(words.otherChain(chain))
    if (place?.kind !== 'appraisal') continue
    const unit = enrolledUnit(entries, place.employeeId)
    const named = sealedUnit.get(chain) ?? unitId
    if (unit === undefined || (named !== undefined && named !== unit)) bad(words.otherPerson(chain))
  }
}

// --- 7. the seal: signed by the key, and following from the heads ----------------------------------------------------

/** What is signed: the canonical JSON of everything in the seal but the signature and its key. */
const signedBytes = ({ signature: _, publicKey: __, ...statement }) => Buffer.from(canonical(statement), 'utf8')

const isSigned = (seal) => {
  try {
    const key = createPublicKey({ key: Buffer.from(seal.publicKey, 'base64'), format: 'der', type: 'spki' })
    const isP256 = key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails.namedCurve === 'prime256v1'
    return isP256 && verify('sha256', signedBytes(seal), key, Buffer.from(seal.signature, 'base64'))
  } catch {
    return false
  }
}

const leafOf = ({ chain, sequence, hash, unitId }) =>
  unitId === undefined ? `${chain} ${sequence} ${hash}` : `${chain} ${sequence} ${hash} ${unitId}`

const checkHeads = (heads, { periodId, format }, { bad, words }) => {
  const seen = new Set()
  for (const { chain, unitId } of heads) {
    const place = placeOf(chain, periodId)
    if (place === undefined) bad(words.otherChain(chain))
    if (seen.has(chain)) bad(words.headTwice(chain))
    seen.add(chain)
    const isNamed = format !== SEAL_FORMATS[0] && place !== undefined && place.kind !== 'period'
    const isRight = isNamed ? unitId !== undefined && (place.unitId ?? unitId) === unitId : unitId === undefined
    if (!isRight) bad(words.headUnit(chain))
  }
}

const checkSeal = (seal, { periodId, heads }, fingerprint, report) => {
  const { good, bad, note, open, words } = report
  if (seal.periodId !== periodId) bad(words.otherPeriod(seal.periodId))
  if (isSigned(seal)) good(words.signed(seal.sealedAt))
  else bad(words.notSigned)
  const found = sha256(Buffer.from(seal.publicKey, 'base64')).toString('hex')
  note(words.key(found))
  if (fingerprint === undefined) open(words.compare)
  else if (fingerprint === found) good(words.keyIsRight)
  else bad(words.keyIsOther)
  checkHeads(heads, seal, report)
  const entries = heads.reduce((sum, { sequence }) => sum + sequence, 0)
  const isRooted = merkleRoot(heads.map(leafOf)).toString('hex') === seal.root && heads.length === seal.chains && entries === seal.entries
  if (isRooted) good(words.rooted(heads.length, entries))
  else bad(words.notRooted)
  if (seal.executions.chains > 0) note(words.executions(seal.executions.chains))
}

// --- 8. coverage: every chain that the export speaks of is here, as far as it was sealed -----------------------------

const periodChain = (periodId) => `period/${periodId}`
const isSealing = (entry) => actionOf(entry) === 'periodSealed'

/**
 * Whether an entry records a seal, and nothing else: every word of it follows from the seal. Bina 0.1.0, whose seals have
 * form 2, bound no records and wrote `deed` for `action`.
 */
const tells = ({ chain: _, sequence: __, previousHash: ___, hash: ____, isGenuine: _____, ...told }, { format, periodId, sealedAt, root, chains, entries }) => {
  const expected = {
    actor: { kind: 'system', name: 'seal-period' },
    after: { state: 'sealed', root, chains, entries },
    at: sealedAt,
    before: { state: 'closed' },
  }
  const action = 'periodSealed'
  const records = { changed: { [`PERIOD#${periodId}`]: { state: 'sealed', sealedAt, sealRoot: root } } }
  const bound = [{ ...expected, action, records }, { ...expected, deed: action, records }]
  const forms = format === 'bina-seal/3' ? bound : [...bound, { ...expected, deed: action }]
  return forms.some((form) => canonical(form) === canonical(told))
}

/** The chains that an export of its scope must hold, in their order. */
const claimed = ({ periodId, about, unitId, chains, heads }, { format }) => {
  const whole = periodChain(periodId)
  if (about !== undefined) {
    const own = `appraisal/${about}`
    const entries = chains.get(own)
    const calibration = `calibration/${periodId}.${entries && enrolledUnit(entries, about.slice(periodId.length + 1))}`
    return [own, ...(heads.some(({ chain }) => chain === calibration) ? [calibration] : []), whole]
  }
  const names = heads.map(({ chain }) => chain)
  if (unitId === undefined) return names
  if (format !== SEAL_FORMATS[0]) return heads.flatMap((head) => (head.unitId === unitId || head.chain === whole ? [head.chain] : []))
  const always = [whole, `calibration/${periodId}.${unitId}`]
  return names.filter((chain) => always.includes(chain) || (chain.startsWith('appraisal/') && chains.has(chain)))
}

const checkScope = (evidence, seal, { good, bad, note, open, words }) => {
  const { chains, heads, unitId, periodId } = evidence
  const expected = claimed(evidence, seal)
  const inScope = new Set(expected)
  const sealed = new Set(heads.map(({ chain }) => chain))
  const missing = expected.filter((chain) => !chains.has(chain))
  const more = [...chains.keys()].filter((chain) => !(inScope.has(chain) && sealed.has(chain)))
  for (const chain of missing) bad(words.missing(chain))
  for (const chain of more) bad(sealed.has(chain) ? words.foreign(chain) : words.uncovered(chain))
  const isOrdered = [...chains.keys()].every((chain, at) => chain === expected[at])
  if (unitId !== undefined && expected.every((chain) => chain === periodChain(periodId))) bad(words.noUnit(unitId))
  else if (missing.length === 0 && more.length === 0 && !isOrdered) bad(words.otherOrder)
  else if (unitId !== undefined && seal.format === SEAL_FORMATS[0]) open(words.unitOpen)
  else if (missing.length === 0 && more.length === 0) good(words.complete)
  const elsewhere = heads.length - expected.length
  if (elsewhere > 0) note(words.elsewhere(elsewhere))
}

/** Holds each chain to its sealed end; gives the number of entries after it, which nothing proves. */
const checkEnds = ({ periodId, chains, heads }, seal, { good, bad, uncovered, words }) => {
  let covered = 0
  let after = 0
  for (const { chain, sequence, hash } of heads) {
    const entries = chains.get(chain)
    if (entries === undefined) continue
    const sealed = entries[sequence - 1]
    if (sealed === undefined) bad(words.chainBroken(chain, entries.length + 1, words.why.cut))
    else if (sealed.hash !== hash) bad(words.chainBroken(chain, sequence, words.why.sealed))
    else covered += 1
    let from = sequence + 1
    if (chain === periodChain(periodId)) {
      const isTold = entries.filter(isSealing).length === 1 && entries[sequence] && isSealing(entries[sequence])
      if (isTold && tells(entries[sequence], seal)) good(words.told)
      else bad(words.notTold)
      from += 1
    }
    if (entries.length < from) continue
    uncovered(words.after(chain, from, entries.length))
    after += entries.length + 1 - from
  }
  if (covered > 0) good(words.covered(covered))
  return after
}

/** Without a seal nothing is proven; still, what the export says of itself must not contradict what it holds. */
const checkUnsealed = ({ periodId, about, unitId, chains, heads }, fingerprint, { bad, open, words }) => {
  const own = chains.get(periodChain(periodId))
  const unit = about === undefined ? unitId : enrolledUnit(chains.get(`appraisal/${about}`) ?? [{}], about.slice(periodId.length + 1))
  const isForeign = (chain) => {
    const place = placeOf(chain, periodId)
    if (place?.kind === 'calibration') return (about ?? unitId) !== undefined && place.unitId !== unit
    return place?.kind === 'appraisal' && about !== undefined && chain !== `appraisal/${about}`
  }
  if (own === undefined) bad(words.missing(periodChain(periodId)))
  else if (own.some(isSealing)) bad(words.sealGone)
  if (about !== undefined && !chains.has(`appraisal/${about}`)) bad(words.missing(`appraisal/${about}`))
  for (const chain of chains.keys()) if (isForeign(chain)) bad(words.foreign(chain))
  if (heads.length > 0) bad(words.headsWithoutSeal)
  if (fingerprint !== undefined) bad(words.keyWithoutSeal)
  open(words.noSeal)
}

// --- 9. the verdict ---------------------------------------------------------------------------------------------------

/** Gathers what is to be printed, at most so many lines of a kind; `words` are those of a language. */
export const reportIn = (words) => {
  const lines = []
  const counts = { good: 0, note: 0, told: 0, uncovered: 0, bad: 0, open: 0 }
  const tell = (kind, mark) => (text) => {
    counts[kind] += 1
    if (counts[kind] <= MOST_LINES) lines.push(`  ${mark} ${text}`)
  }
  const beyond = (kind) => Math.max(0, counts[kind] - MOST_LINES)
  const rest = () => {
    const left = Object.keys(counts).reduce((sum, kind) => sum + (kind === 'uncovered' ? 0 : beyond(kind)), 0)
    return [
      ...(beyond('uncovered') > 0 ? [`  · ${words.moreAfter(beyond('uncovered'))}`] : []),
      ...(left > 0 ? [`  · ${words.more(left)}`] : []),
    ]
  }
  return {
    words,
    counts,
    /** How many, by the exporting system's word. */
    contradictions: 0,
    good: tell('good', '✓'),
    note: tell('note', '·'),
    // Of its own kind: what the export says of its records must not crowd out what is not covered.
    told: tell('told', '·'),
    // Nothing else may crowd this out either: it is what a reader must not take for proven.
    uncovered: tell('uncovered', '·'),
    open: tell('open', '?'),
    bad: tell('bad', '✗'),
    lines: () => [...lines, ...rest()],
  }
}

const readAll = (files, { bad, words }) => {
  const parts = []
  for (const { name, bytes } of files) {
    try {
      const part = readPart(bytes)
      if (part.about !== undefined && files.length > 1) refuse(() => words.notOne)
      if (part.about !== undefined && !part.about.startsWith(`${part.periodId}.`)) refuse(() => words.misfit(1, plain('about')))
      parts.push(part)
    } catch (error) {
      bad(words.refused(name, error instanceof Refused ? error.tell(words) : words.stopped))
    }
  }
  return parts.sort((one, other) => one.from - other.from)
}

/** Passes on what the exporting system says of its records: no seal covers it, and it changes no verdict. */
const tellRecords = (parts, chains, report) => {
  const { told: pass, bad, words } = report
  const records = parts.flatMap((part) => part.records)
  const told = new Set()
  for (const { chain } of records) {
    if (!chains.has(chain) || told.has(chain)) bad(words.strayRecord(chain))
    told.add(chain)
  }
  for (const chain of chains.keys()) if (!told.has(chain)) bad(words.noRecord(chain))
  if (records.length > 0) pass(words.records(records.length))
  const contradictions = records.flatMap((one) => one.contradictions)
  for (const { record, reason, field } of contradictions)
    pass(words.contradiction(plain(record), field === undefined ? '' : plain(field), words.differs[reason]))
  report.contradictions = contradictions.length
}

const check = (parts, fingerprint, report) => {
  const { words, note, bad } = report
  const [{ periodId, about, unitId, exportedAt }] = parts
  note(words.period(periodId, exportedAt))
  const scope = about === undefined ? (unitId === undefined ? 'period' : 'unit') : 'appraisal'
  note(words.about[scope](about ?? unitId))
  checkParts(parts, report)
  const [seal] = parts.flatMap(({ seals }) => seals)
  const heads = parts.flatMap((part) => part.heads)
  const evidence = { periodId, about, unitId, heads, chains: chainsIn(parts.flatMap(({ entries }) => entries)) }
  tellRecords(parts, evidence.chains, report)
  checkChains(evidence.chains, report)
  checkNames(evidence, report)
  if (seal?.unreadable) return bad(words.sealUnreadable)
  if (seal === undefined) return checkUnsealed(evidence, fingerprint, report)
  checkSeal(seal, evidence, fingerprint, report)
  checkScope(evidence, seal, report)
  const after = checkEnds(evidence, seal, report)
  return { sealedAt: seal.sealedAt, after }
}

/**
 * Checks the files of one export: `files` are their names and bytes, `fingerprint` the SHA-256 of the trusted key in
 * lower-case hex. Gives the exit code and the lines to print; it never throws.
 */
export const judge = (files, { fingerprint, language = 'id' } = {}) => {
  const words = WORDS[language]
  const report = reportIn(words)
  let sealed
  const parts = readAll(files, report)
  try {
    if (report.counts.bad === 0) sealed = check(parts, fingerprint, report)
  } catch (error) {
    report.bad(words.refused(files[0].name, error instanceof Refused ? error.tell(words) : words.stopped))
  }
  const { bad, open } = report.counts
  const told = report.contradictions > 0 ? words.contradicted(report.contradictions) : ''
  if (bad > 0) return { code: 1, lines: [...report.lines(), words.wrong(bad)] }
  // RIGHT needs a seal that was looked at to its end: whatever else happened is not proven.
  if (open > 0 || !sealed) return { code: 3, lines: [...report.lines(), `${words.open(open)}${told}`] }
  return { code: 0, lines: [...report.lines(), `${words.right(sealed.sealedAt, sealed.after)}${told}`] }
}

// --- 10. the command line ---------------------------------------------------------------------------------------------

/** What was asked for; undefined when it cannot be understood. */
const askedFor = (given) => {
  const asked = { language: 'id', fingerprint: undefined, names: [] }
  for (let at = 0; at < given.length; at += 1) {
    if (given[at] === '--en') asked.language = 'en'
    else if (given[at] === '--key' && asked.fingerprint === undefined) {
      at += 1
      asked.fingerprint = (given[at] ?? '').toLowerCase()
    } else if (given[at].startsWith('-')) return undefined
    else asked.names.push(given[at])
  }
  return asked.names.length === 0 ? undefined : asked
}

const main = (given) => {
  const asked = askedFor(given)
  const words = WORDS[asked?.language ?? (given.includes('--en') ? 'en' : 'id')]
  if (asked === undefined || !(asked.fingerprint === undefined || isHash(asked.fingerprint))) {
    console.error(asked === undefined ? words.usage : words.badKey)
    return 2
  }
  const files = []
  for (const file of asked.names) {
    const name = file.replace(/\p{C}/gu, '?')
    try {
      files.push({ name, bytes: readFileSync(file) })
    } catch (error) {
      console.error(words.unreadable(name, error.code ?? 'error'))
      return 2
    }
  }
  const { code, lines } = judge(files, asked)
  console.log(lines.join('\n'))
  return code
}

const isProgram = () =>
  process.argv[1] !== undefined && realpathSync.native(process.argv[1]) === realpathSync.native(fileURLToPath(import.meta.url))

if (isProgram()) process.exitCode = main(process.argv.slice(2))
