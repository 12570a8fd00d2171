/** An answer of the service that refuses a request: `type` is the exception's name on the wire. */
export class ServiceError extends Error {
  readonly type: string

  constructor(type: string, message: string) {
    super(message)
    this.name = type
    this.type = type
  }
}
