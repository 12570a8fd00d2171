import { Stack, Validations } from 'aws-cdk-lib'
import { flattenCfnReference } from 'cdk-nag/lib/utils/flatten-cfn-reference.js'
import type { IConstruct } from 'constructs'

/** Records beside a role why one of its resources must end in a wildcard; any other wildcard stays a finding of cdk-nag. */
export const acknowledgeWildcard = (construct: IConstruct, resource: string, reason: string): void => {
  const written = flattenCfnReference(Stack.of(construct).resolve(resource))
  Validations.of(construct).acknowledge({ id: `AwsSolutions-IAM5[Resource::${written}]`, reason })
}
