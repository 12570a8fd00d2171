import type { Complete } from '../../../pack.ts'

export const texts: Complete<'platform/exports/events'> = {
  exportRequested: 'A file to download was requested',
  exportWritten: 'A file to download was made',
  exportFailed: 'A file to download could not be made',
  exportDownloaded: 'A file was downloaded',
}
