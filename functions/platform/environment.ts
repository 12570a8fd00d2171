/**
 * Reads one environment variable of the function.
 * @throws Error naming the variable when it is missing: a deployment fault, never a user's.
 */
export const environment = (name: string): string => {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`The environment variable ${name} is not set.`)
  return value
}
