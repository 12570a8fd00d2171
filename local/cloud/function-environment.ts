import type { FunctionSettings } from '../lambda/function-settings.ts'
import { region } from '../template/place.ts'

/** What Lambda puts into every function's environment, the endpoint of this machine included. */
export const functionEnvironment = (
  settings: FunctionSettings,
  endpointUrl: string,
): Record<string, string> => ({
  AWS_DEFAULT_REGION: region,
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_ENDPOINT_URL: endpointUrl,
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: `${settings.memory}`,
  AWS_LAMBDA_FUNCTION_NAME: settings.name,
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
  AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${settings.name}`,
  AWS_LAMBDA_LOG_STREAM_NAME: 'local',
  AWS_REGION: region,
  LAMBDA_TASK_ROOT: settings.folder,
  TZ: ':UTC',
  _HANDLER: `${settings.module.replace(/\.\w+$/, '')}.${settings.exported}`,
})
