/** Service quotas of Step Functions (standard workflows), as published by AWS. */
export const LONGEST_DATA = 262_144
export const LONGEST_DEFINITION = 1_048_576
export const MOST_EVENTS = 25_000
export const LONGEST_SECONDS = 99_999_999

/** Whether JSON text is longer than a state, task or execution may carry (256 KiB in UTF-8). */
export const isTooLong = (text: string): boolean =>
  text.length > LONGEST_DATA || (text.length * 3 > LONGEST_DATA && Buffer.byteLength(text) > LONGEST_DATA)
