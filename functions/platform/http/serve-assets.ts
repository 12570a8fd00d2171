import { script } from '../html/script.ts'
import { stylesheet } from '../html/stylesheet.ts'
import { notFound } from './page-response.ts'
import type { Route, WebsiteDeps } from './route.ts'

const assets = [
  { ...stylesheet, contentType: 'text/css; charset=utf-8' },
  { ...script, contentType: 'text/javascript; charset=utf-8' },
]

/** The stylesheet and the script, at addresses that change with their content, kept by browsers for a year. */
export const assetRoutes: readonly Route<WebsiteDeps>[] = [
  {
    method: 'GET',
    path: '/assets/{name}',
    may: 'anyone',
    handle: async ({ path }) => {
      const asset = assets.find((one) => one.path === path)
      if (!asset) return notFound()
      const headers = {
        'content-type': asset.contentType,
        'cache-control': 'public, max-age=31536000, immutable',
      }
      return { status: 200, body: asset.body, headers }
    },
  },
]
