/** Why the embedded cloud cannot start, in one sentence meant for the person who started it. */
export class StartError extends Error {
  override readonly name = 'StartError'
}
