import type { S3Client } from '@aws-sdk/client-s3'
import { HttpRequest } from '@smithy/core/protocols'
import { SignatureV4 } from '@smithy/signature-v4'
import { s3Client } from '../clients/s3-client.ts'
import { environment } from '../environment.ts'
import { lazily } from '../lambda/lazily.ts'
import type { ReadyExport } from './exports.ts'

/** Signs an address at which the bucket hands one file out, for as long as a browser takes to follow it there. */
export type SignDownload = (file: Pick<ReadyExport, 'objectKey' | 'fileName'>) => Promise<string>

/** For so long an address is good, in seconds. */
export const ADDRESS_LASTS = 60

const escaped = (text: string) =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)

/**
 * Signs addresses of a bucket whose own address, for browsers, is `site`.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html
 */
export const downloadsAt = (client: S3Client, site: string): SignDownload => {
  const { credentials, region, sha256 } = client.config
  const signer = new SignatureV4({ service: 's3', credentials, region, sha256, uriEscapePath: false })
  const { protocol, hostname, port, host, pathname } = new URL(site)
  return async ({ objectKey, fileName }) => {
    const path = `${pathname}${objectKey.split('/').map(escaped).join('/')}`
    const { query = {} } = await signer.presign(
      new HttpRequest({
        method: 'GET',
        protocol,
        hostname,
        ...(port ? { port: Number(port) } : {}),
        path,
        headers: { host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
        query: { 'response-content-disposition': `attachment; filename="${fileName}"` },
      }),
      { expiresIn: ADDRESS_LASTS },
    )
    const pairs = Object.entries(query).map(([name, value]) => `${escaped(name)}=${escaped(`${value}`)}`)
    return `${protocol}//${host}${path}?${pairs.join('&')}`
  }
}

/** Where browsers reach the function's own bucket of exports, by its environment. */
export const exportsAddress = () => environment('EXPORTS_ADDRESS')

export const downloadsOfEnvironment = lazily(() => downloadsAt(s3Client(), exportsAddress()))
