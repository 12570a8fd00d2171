import type { Answer } from '../endpoint/call.ts'
import { escapeMarkup } from '../escape-markup.ts'

/** Errors of S3 by code: status and message, as https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html words them. */
const ERRORS = {
  AccessDenied: [403, 'Access Denied'],
  BadDigest: [400, 'The checksum you specified did not match what we received.'],
  EntityTooLarge: [400, 'Your proposed upload exceeds the maximum allowed object size.'],
  EntityTooSmall: [400, 'Your proposed upload is smaller than the minimum allowed object size.'],
  IncompleteBody: [
    400,
    'You did not provide the number of bytes specified by the Content-Length HTTP header.',
  ],
  InvalidAccessKeyId: [403, 'The AWS access key ID you provided does not exist in our records.'],
  InvalidArgument: [400, 'Invalid Argument'],
  AuthorizationQueryParametersError: [
    400,
    'Query-string authentication version 4 requires the X-Amz-Algorithm, X-Amz-Credential, X-Amz-Signature, X-Amz-Date, X-Amz-SignedHeaders, and X-Amz-Expires parameters.',
  ],
  InvalidPart: [
    400,
    'One or more of the specified parts could not be found. The part may not have been uploaded, or the specified entity tag may not match the part’s entity tag.',
  ],
  InvalidPartOrder: [
    400,
    'The list of parts was not in ascending order. Parts must be ordered by part number.',
  ],
  InvalidPolicyDocument: [
    400,
    'The content of the form does not meet the conditions specified in the policy document.',
  ],
  MalformedPOSTRequest: [400, 'The body of your POST request is not well-formed multipart/form-data.'],
  MaxPostPreDataLengthExceededError: [
    400,
    'Your POST request fields preceding the upload file were too large.',
  ],
  MethodNotAllowed: [405, 'The specified method is not allowed against this resource.'],
  NoSuchBucket: [404, 'The specified bucket does not exist'],
  NoSuchKey: [404, 'The specified key does not exist.'],
  NoSuchUpload: [
    404,
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
  ],
  PreconditionFailed: [412, 'At least one of the pre-conditions you specified did not hold'],
  RequestTimeout: [
    400,
    'Your socket connection to the server was not read from or written to within the timeout period.',
  ],
  SignatureDoesNotMatch: [
    403,
    'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
  ],
  SlowDown: [503, 'Please reduce your request rate.'],
} as const

export type S3Code = keyof typeof ERRORS

export const XML = { 'content-type': 'application/xml' }

const element = ([name, text]: [string, string]) => `<${name}>${escapeMarkup(text)}</${name}>`

/** An error in S3's XML. */
export const errorAnswer = (status: number, elements: Readonly<Record<string, string>>): Answer => ({
  status,
  headers: XML,
  body: `<?xml version="1.0" encoding="UTF-8"?>\n<Error>${Object.entries(elements).map(element).join('')}</Error>`,
})

/** One of the known errors; a `Message` among the details is said in place of the usual words. */
export const s3Refusal = (code: S3Code, details: Readonly<Record<string, string>> = {}): Answer => {
  const [status, Message] = ERRORS[code]
  return errorAnswer(status, { Code: code, Message, ...details })
}

/** Ends the handling of a request with an error of S3. */
export class S3Error extends Error {
  override readonly name = 'S3Error'
  readonly answer: Answer

  constructor(code: S3Code, details: Readonly<Record<string, string>> = {}) {
    super(code)
    this.answer = s3Refusal(code, details)
  }
}
