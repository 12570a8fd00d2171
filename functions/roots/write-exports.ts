import { archiveReaderOfEnvironment } from '../platform/archive/archive-reader.ts'
import { systemClock } from '../platform/clock.ts'
import { exportFilesOfEnvironment } from '../platform/exports/export-files.ts'
import { writeExports } from '../platform/exports/write-exports.ts'
import { inOneRun, jobEvent } from '../platform/jobs/in-one-run.ts'
import { jobWakerOfEnvironment } from '../platform/jobs/wake-jobs.ts'
import { job } from '../platform/lambda/job.ts'
import { tablesOfEnvironment } from '../platform/table/table.ts'
import { exportDefinitions } from './exports.ts'

export const handler = job({
  event: jobEvent,
  run: inOneRun('write-exports', writeExports),
  deps: () => ({
    tables: tablesOfEnvironment(),
    archive: archiveReaderOfEnvironment(),
    files: exportFilesOfEnvironment(),
    clock: systemClock,
    definitions: exportDefinitions,
  }),
  waker: jobWakerOfEnvironment,
})
