import { createHash } from 'node:crypto'
import { escapeMarkup } from './escape-markup.ts'

const STYLE = `
  :root { color-scheme: light; font: 16px/1.5 system-ui, sans-serif; color: #1d2733; background: #f4f6f8 }
  body { max-width: 46rem; margin: 0 auto; padding: 1rem }
  h1 { font-size: 1.4rem } a { color: #0b5cad }
  article, li { background: #fff; border: 1px solid #d8dee5; border-radius: .4rem; padding: .75rem 1rem; margin: .6rem 0 }
  ul { list-style: none; padding: 0 } h1, h2, li { overflow-wrap: anywhere } h2 { font-size: 1.05rem; margin: 0 } small { color: #52606d }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: .5rem 0 0 }
  article { overflow-x: auto } table { border-collapse: collapse; margin-top: .5rem } td { text-align: right; white-space: nowrap }
  th { text-align: left; font-weight: 600 } th, td { border-bottom: 1px solid #d8dee5; padding: .3rem .6rem .3rem 0 }
  input, button { font: inherit; padding: .35rem .6rem } nav a { margin-right: 1rem }`

/** A time as the machine's pages show it, in Western Indonesia Time. */
export const shownTime = (time: number): string =>
  new Intl.DateTimeFormat('id-ID', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'Asia/Jakarta',
  }).format(time)

const STYLE_HASH = createHash('sha256').update(STYLE).digest('base64')

/** A page of the machine's own, in both languages of its users; `content` is HTML. */
export const localPage = (title: string, content: string): string =>
  `<!doctype html><html lang="id"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">` +
  `<title>${escapeMarkup(title)}</title><style>${STYLE}</style></head><body><main>${content}</main></body></html>`

/**
 * The headers of every answer that the machine itself gives: no script, no frame around it, nothing for another site to
 * read or embed, nothing kept.
 */
export const localHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${STYLE_HASH}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  'x-frame-options': 'DENY',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}
