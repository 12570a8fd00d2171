import { createHash } from 'node:crypto'

/** A file that pages refer to, at an address that changes with its content. */
export interface Asset {
  readonly path: string
  readonly body: string
}

export const assetOf = (body: string, extension: 'css' | 'js'): Asset => {
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 16)
  return { path: `/assets/${digest}.${extension}`, body }
}
