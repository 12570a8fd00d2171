import { region } from '../template/place.ts'

const BUCKET = new RegExp(`https://([a-z0-9.-]{3,63})\\.s3\\.${region}\\.amazonaws\\.com(?=/|$)`, 'g')

/**
 * A value of a function's environment in which addresses of buckets are those of this machine: a function hands them to
 * browsers, which would otherwise post their files to Amazon.
 */
export const withLocalBuckets = (value: string, siteUrl: string): string =>
  value.replaceAll(BUCKET, `${siteUrl.replace(/\/$/, '')}/_s3/$1`)
