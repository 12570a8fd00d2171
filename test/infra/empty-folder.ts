import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder outside the repository. */
export const emptyFolder = () => mkdtempSync(join(tmpdir(), 'bina-infra-'))
