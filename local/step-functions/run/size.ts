import type { Json } from '../json.ts'
import { isTooLong } from '../limits.ts'

/** What a state or task gave is longer than the service carries; a failure that Retry and Catch may see. */
export class DataLimitExceeded extends Error {
  constructor(source: string) {
    super(
      `The state/task '${source}' returned a result with a size exceeding the maximum number of bytes service limit.`,
    )
    this.name = 'States.DataLimitExceeded'
  }
}

/** The JSON text of a result of `source` (a state's name, a service or a function's ARN). */
export const sizedText = (value: Json, source: string): string => {
  const text = JSON.stringify(value)
  if (isTooLong(text)) throw new DataLimitExceeded(source)
  return text
}
