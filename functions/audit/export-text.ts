import canonicalize from 'canonicalize'

/** What an export calls itself; the verifier refuses every other. */
export const EVIDENCE_FORMAT = 'bina-evidence/3'

/**
 * A value as an export writes it: its canonical JSON, so that the same evidence has one writing only and the verifier
 * can refuse all others. Source: RFC 8785.
 */
export const exportText = (value: object): string => canonicalize(JSON.parse(JSON.stringify(value))) ?? ''
