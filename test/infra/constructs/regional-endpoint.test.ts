import { describe, expect, it } from 'vitest'
import { regionalEndpoint } from '../../../infra/constructs/regional-endpoint.ts'
import { HOSTS } from '../../../infra/constructs/regional-endpoints.ts'

const REGIONS = ['ap-southeast-3', 'ap-southeast-1', 'us-east-1', 'eu-central-1', 'cn-north-1']

interface Resolver {
  readonly defaultEndpointResolver: (question: object) => { readonly url: URL }
}

const sdkResolver = async (client: string): Promise<Resolver> =>
  import(
    new URL(`../../../node_modules/@aws-sdk/${client}/dist-es/endpoint/endpointResolver.js`, import.meta.url)
      .href
  )

describe.each(Object.entries(HOSTS))('the endpoint of %s', (client, host) => {
  it.each(REGIONS)('is the one that the SDK finds in %s', async (Region) => {
    const { defaultEndpointResolver } = await sdkResolver(client)
    const question = { Region, UseFIPS: false, UseDualStack: false }

    expect(regionalEndpoint(host)(question).url.href).toBe(defaultEndpointResolver(question).url.href)
  })

  it('is the one that is configured', async () => {
    const { defaultEndpointResolver } = await sdkResolver(client)
    const question = {
      Region: 'ap-southeast-3',
      Endpoint: 'http://127.0.0.9:8000',
      UseFIPS: false,
      UseDualStack: false,
    }

    expect(regionalEndpoint(host)(question).url.href).toBe(defaultEndpointResolver(question).url.href)
  })
})

it('is none without a region, and none of those that are not bundled', () => {
  expect(() => regionalEndpoint('dynamodb')({})).toThrow('No region')
  expect(() => regionalEndpoint('dynamodb')({ Region: 'us-east-1', UseFIPS: true })).toThrow(
    'standard endpoints',
  )
})
