/** A field that could not be evaluated: `location` as in `Arguments/FunctionName`, none for a whole state. */
export class EvaluationFailure extends Error {
  readonly location: string | undefined

  constructor(location: string | undefined, message: string) {
    super(message)
    this.name = 'EvaluationFailure'
    this.location = location
  }
}
