import { refuseUnsafeInput } from './refuse-unsafe-input.ts'

type Next<Args, Result> = (args: Args) => Result

/** A client's first middleware: it refuses an input before anything is made of it. */
const middleware =
  <Args extends { readonly input: unknown }, Result>(next: Next<Args, Result>) =>
  (args: Args): Result => {
    refuseUnsafeInput(args.input)
    return next(args)
  }

/** `client.middlewareStack.add(...beforeSending)`. */
export const beforeSending = [middleware, { step: 'initialize', name: 'refuseUnsafeInput' }] as const
