const required = (name: string): string => {
  const value = process.env[name]
  if (value === undefined)
    throw new Error(`The environment variable ${name} is not set: no credentials to call AWS with.`)
  return value
}

/**
 * Replaces `@aws-sdk/credential-provider-node` in every bundle. Lambda passes credentials only in the environment;
 * the other sign-in flows were a fifth of each bundle.
 */
export const defaultProvider = () => async () => {
  const sessionToken = process.env.AWS_SESSION_TOKEN
  return {
    accessKeyId: required('AWS_ACCESS_KEY_ID'),
    secretAccessKey: required('AWS_SECRET_ACCESS_KEY'),
    ...(sessionToken ? { sessionToken } : {}),
  }
}
