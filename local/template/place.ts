/** Where the embedded cloud pretends to be: the same region and a reserved account in every ARN. */
export const region = 'ap-southeast-3'
export const account = '000000000000'
export const partition = 'aws'

/** An ARN of this place, as `arn:aws:<service>:<region>:<account>:<resource>`. */
export const arnOf = (service: string, resource: string): string =>
  `arn:${partition}:${service}:${region}:${account}:${resource}`

/** An ARN of a service that has no region, such as IAM. */
export const globalArnOf = (service: string, resource: string): string =>
  `arn:${partition}:${service}::${account}:${resource}`
