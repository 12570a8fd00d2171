export interface EndpointQuestion {
  readonly Region?: string
  readonly Endpoint?: string
  readonly UseFIPS?: boolean
  readonly UseDualStack?: boolean
}

const suffixOf = (region: string) => (region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com')

/**
 * Stands in for the endpoint rules of a service's client in every bundle: a function calls the standard endpoint of its own
 * region, or the one that `AWS_ENDPOINT_URL` names on one machine.
 *
 * @throws Error where FIPS or dual-stack endpoints are asked for, or no region is known.
 */
export const regionalEndpoint =
  (service: string) =>
  ({ Region, Endpoint, UseFIPS, UseDualStack }: EndpointQuestion) => {
    if (UseFIPS || UseDualStack)
      throw new Error('Only standard endpoints are bundled (infra/constructs/regional-endpoint.ts).')
    if (Endpoint !== undefined) return { url: new URL(Endpoint), properties: {}, headers: {} }
    if (!Region) throw new Error('No region is configured.')
    return { url: new URL(`https://${service}.${Region}.${suffixOf(Region)}`), properties: {}, headers: {} }
  }
