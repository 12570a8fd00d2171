/**
 * The same bytes in a piece of memory of their own: a message to a thread copies the whole piece in which its bytes lie,
 * and Node keeps small buffers together in pieces of 64 kB.
 */
export const withoutPool = (body: string | Uint8Array): string | Uint8Array =>
  typeof body === 'string' || body.byteLength === body.buffer.byteLength ? body : new Uint8Array(body)
