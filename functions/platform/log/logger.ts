import { Logger } from '@aws-lambda-powertools/logger'

/** The function's logger; its service name is the function's own (POWERTOOLS_SERVICE_NAME). Ids only, no personal data. */
export const logger = new Logger()
