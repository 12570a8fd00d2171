const required = (name: string): string => {
  const value = process.env[name]
  if (value === undefined)
    throw new Error(`The environment variable ${name} is not set: no credentials to call AWS with.`)
  return value
}

/**
 * Stands in for `@aws-sdk/credential-provider-node` in every bundle: Lambda hands a function its role's credentials
 * in the environment and nowhere else, and the sign-in flows left out are a fifth of each bundle.
 */
export const defaultProvider = () => async () => {
  const sessionToken = process.env.AWS_SESSION_TOKEN
  return {
    accessKeyId: required('AWS_ACCESS_KEY_ID'),
    secretAccessKey: required('AWS_SECRET_ACCESS_KEY'),
    ...(sessionToken ? { sessionToken } : {}),
  }
}
