import type { IncomingHttpHeaders } from 'node:http'
import { STATUS_CODES } from 'node:http'
import { localHeaders, localPage } from '../local-page.ts'
import type { HttpAnswer } from './proxy-response.ts'

/** What the machine itself refuses, before or instead of a function: Indonesian, English. */
const WORDS = {
  400: [
    'Permintaan ini tidak dapat dibaca. Periksa kembali alamatnya.',
    'This request cannot be read. Check the address.',
  ],
  403: [
    'Halaman ini tidak dapat dibuka dari situs lain. Ketik alamatnya langsung di peramban.',
    'This page cannot be opened from another site. Type its address into the browser.',
  ],
  404: ['Alamat ini tidak ditemukan.', 'There is nothing at this address.'],
  405: ['Alamat ini tidak dapat dipakai dengan cara itu.', 'This address cannot be used that way.'],
  408: [
    'Kiriman terlalu lama datangnya, dan tidak ada yang disimpan. Periksa sambungan Anda lalu kirim lagi.',
    'It took too long to arrive, and nothing was saved. Check your connection, then send it again.',
  ],
  413: [
    'Kiriman terlalu besar, dan tidak ada yang disimpan. Kirim yang lebih kecil.',
    'That was too large to send, and nothing was saved. Send something smaller.',
  ],
  421: [
    'Situs ini tidak dikenal dengan alamat itu. Pakai alamat yang diberikan pengelolanya.',
    'This site is not known by that address. Use the address that its operators gave you.',
  ],
  429: [
    'Terlalu banyak permintaan saat ini, dan tidak ada yang disimpan. Tunggu sebentar lalu coba lagi.',
    'There are too many requests just now, and nothing was saved. Wait a moment, then try again.',
  ],
  431: [
    'Alamat atau kuki yang dikirim peramban terlalu panjang. Hapus kuki situs ini lalu coba lagi.',
    'The address or the cookies that the browser sent are too long. Delete the cookies of this site, then try again.',
  ],
  500: [
    'Terjadi gangguan pada sistem. Tunggu beberapa menit lalu coba lagi.',
    'Something went wrong on our side. Wait a few minutes, then try again.',
  ],
  503: [
    'Sistem sedang sibuk, dan kiriman ini belum disimpan. Tunggu sebentar lalu coba lagi.',
    'The system is busy, and nothing of this was saved. Wait a moment, then try again.',
  ],
} as const

export type RefusalReason = keyof typeof WORDS

/** The seconds after which to try again. */
const LATER: Partial<Record<RefusalReason, string>> = { 429: '1', 503: '10' }

// As API Gateway words it.
const MESSAGES: Partial<Record<RefusalReason, string>> = {
  413: 'Request Entity Too Large',
  500: 'Internal Server Error',
}

const messageOf = (status: RefusalReason) => MESSAGES[status] ?? STATUS_CODES[status] ?? ''

const headersOf = (status: RefusalReason, contentType: string): Record<string, string> => {
  const later = LATER[status]
  return { ...localHeaders, 'content-type': contentType, ...(later ? { 'retry-after': later } : {}) }
}

/** A refusal in plain words for a browser, and as API Gateway gives it for anything else. */
export const refusal = (status: RefusalReason, { accept }: IncomingHttpHeaders): HttpAnswer => {
  if (!accept?.includes('text/html')) {
    const body = JSON.stringify({ message: messageOf(status) })
    return { status, headers: headersOf(status, 'application/json'), body }
  }
  const [indonesian, english] = WORDS[status]
  const content = `<h1>${indonesian}</h1><p lang="en">${english}</p>`
  return {
    status,
    headers: headersOf(status, 'text/html; charset=utf-8'),
    body: localPage(`${status}`, content),
  }
}

/** The same as bytes for a connection whose request could not be read as far as its headers. */
export const writtenRefusal = (
  status: RefusalReason,
  more: Readonly<Record<string, string>> = {},
): string => {
  const body = `${WORDS[status].join('\n')}\n`
  const headers = {
    ...headersOf(status, 'text/plain; charset=utf-8'),
    ...more,
    'content-length': `${Buffer.byteLength(body)}`,
    connection: 'close',
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`
}
