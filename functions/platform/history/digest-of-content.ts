import canonicalize from 'canonicalize'
import { digest } from '../ids.ts'

/**
 * How History names a text or a record it must not hold: SHA-256, hex, over the canonical JSON (RFC 8785) of what
 * its schema keeps. Whoever has the record can check that it is the one that was sent.
 */
export const digestOfContent = (content: unknown): string => digest(canonicalize(content) ?? '')
