import { type EndpointQuestion, regionalEndpoint } from './regional-endpoint.ts'

interface BucketQuestion extends EndpointQuestion {
  readonly Bucket?: string
  readonly ForcePathStyle?: boolean
}

/** A name with a dot is not covered by the certificate of `*.s3.<region>.amazonaws.com`; a label has 63 characters. */
const isHostLabel = (bucket: string) => /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/.test(bucket)

/** Access points, Outposts and directory buckets have endpoints and signatures of their own. */
const isOrdinary = (bucket: string) => /^[a-z0-9.-]+$/.test(bucket) && !/--\w+-s3$/.test(bucket)

const addressOf = (root: URL, bucket: string, byPath: boolean) =>
  byPath
    ? new URL(`${root.pathname.replace(/\/$/, '')}/${bucket}`, root)
    : new URL(`${root.protocol}//${bucket}.${root.host}`)

/**
 * Stands in for the endpoint rules of S3's client in every bundle: an ordinary bucket of the function's own region has a
 * host of its own, and on one machine (`AWS_ENDPOINT_URL`) a path.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 *
 * @throws Error where FIPS or dual-stack endpoints are asked for, no region is known, or the bucket is no ordinary one.
 */
export const bucketEndpoint = ({ Bucket, ForcePathStyle = false, ...question }: BucketQuestion) => {
  const { url: root, headers } = regionalEndpoint('s3')(question)
  if (Bucket !== undefined && !isOrdinary(Bucket))
    throw new Error(`Only ordinary buckets are bundled, not ${Bucket} (infra/constructs/bucket-endpoint.ts).`)
  const byPath = ForcePathStyle || question.Endpoint !== undefined
  return {
    url: Bucket === undefined ? root : addressOf(root, Bucket, byPath || !isHostLabel(Bucket)),
    // S3 alone signs a path as it is sent, without escaping it once more.
    properties: {
      authSchemes: [
        { name: 'sigv4', signingName: 's3', signingRegion: question.Region, disableDoubleEncoding: true },
      ],
    },
    headers,
  }
}
