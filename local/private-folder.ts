import {
  accessSync,
  chmodSync,
  constants,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { isMainThread } from 'node:worker_threads'
import { StartError } from './start-error.ts'

/** What the group and all others may do. */
const OTHERS = 0o077

/**
 * Makes sure that only its owner, who is this process's user, can read a folder and all that is in it, and that what this
 * process creates from now on is its owner's alone. The folder is made if it is not there. Answers whether others could
 * read something until now. Throws a `StartError`.
 */
export const openPrivateFolder = (folder: string): boolean => {
  // The mask is the whole process's, and no thread but the first may set it.
  if (isMainThread) process.umask(OTHERS)
  makeFolder(folder)
  refuseOthersFolder(folder)
  closeToOthers(realpathSync(folder))
  if ((statSync(folder).mode & OTHERS) !== 0)
    throw new StartError(
      `Others can read the data folder ${folder}, and its file system does not let that be changed; choose another.`,
    )
  // Links are not followed.
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries.map(({ parentPath, name }) => closeToOthers(join(parentPath, name))).includes(true)
}

const makeFolder = (folder: string) => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK)
  } catch (cause) {
    throw new StartError(`The data folder ${folder} cannot be written to.`, { cause })
  }
}

const refuseOthersFolder = (folder: string) => {
  const { uid } = statSync(folder)
  if (process.getuid && uid !== process.getuid())
    throw new StartError(
      `The data folder ${folder} belongs to another user (${uid}), who could read all that is kept in it; choose another, or take it over with chown.`,
    )
}

/** Whether it had to. What a link leads to is left as it is, and what has gone meanwhile need not be closed. */
const closeToOthers = (path: string): boolean => {
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found || found.isSymbolicLink() || (found.mode & OTHERS) === 0) return false
  chmodSync(path, found.mode & 0o700)
  return true
}
