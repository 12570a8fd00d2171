import { createHash, randomBytes } from 'node:crypto'

const CROCKFORD = '0123456789abcdefghjkmnpqrstvwxyz'

/** A new internal person id: 12 random Crockford base32 characters (60 bits), never derived from personal data. */
export const newPersonId = (): string =>
  Array.from(randomBytes(12), (byte) => CROCKFORD.charAt(byte & 31)).join('')

/** A new secret of 256 random bits, base64url, 43 characters: fit for a link or a cookie. */
export const newSecret = (): string => randomBytes(32).toString('base64url')

/** SHA-256 of a text, hex: how secrets are stored, and how long texts are named in History. */
export const digest = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
