const SECOND = 1000
const MEBIBYTE = 1024 * 1024

/** How much of the machine those who are not known yet may take up. Times are milliseconds, sizes bytes. */
export interface FrontLimits {
  /** Open connections in all; at the limit, the one that has been idle longest makes room for a new one. */
  readonly connections: number
  /** Open connections of one address of the network. Connections from this machine itself may be those of a proxy. */
  readonly connectionsPerAddress: number
  /** Requests of one connection that wait for their answers. */
  readonly requestsPerConnection: number
  /** From the first byte of a request, or the opening of the connection, to the end of its headers. */
  readonly headerTime: number
  /** From one byte of a body to the next. */
  readonly bodySilence: number
  /** From the end of the headers to the end of the body. */
  readonly bodyTime: number
  /** Forms with a file for a bucket that are received at one time, which go to the disk as they come. */
  readonly uploads: number
  /** The same of one visitor. */
  readonly uploadsPerVisitor: number
  /** From the end of the headers to the end of such a form. */
  readonly uploadTime: number
  /** Request bodies that are held in memory at one time, from their first byte until the function has answered. */
  readonly heldBytes: number
  /** The same for one visitor. */
  readonly heldBytesPerVisitor: number
  /** How often the server looks for requests whose time is up. */
  readonly checkEvery: number
}

export const FRONT_LIMITS: FrontLimits = {
  connections: 1000,
  connectionsPerAddress: 250,
  requestsPerConnection: 8,
  headerTime: 10 * SECOND,
  bodySilence: 10 * SECOND,
  bodyTime: 60 * SECOND,
  uploads: 4,
  uploadsPerVisitor: 2,
  uploadTime: 600 * SECOND,
  heldBytes: 48 * MEBIBYTE,
  heldBytesPerVisitor: 12 * MEBIBYTE,
  checkEvery: SECOND,
}

/** The largest event that Lambda takes in a synchronous invocation: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
export const LARGEST_PAYLOAD = 6 * MEBIBYTE
