/** A field that could not be evaluated: `location` as in `Arguments/FunctionName`. */
export class EvaluationFailure extends Error {
  readonly location: string

  constructor(location: string, message: string) {
    super(message)
    this.name = 'EvaluationFailure'
    this.location = location
  }
}
