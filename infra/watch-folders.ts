import { readdirSync, watch } from 'node:fs'
import { join } from 'node:path'

const foldersIn = (folder: string): string[] => [
  folder,
  ...readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name)),
]

/**
 * Tells the path of each file that changes in some folders and below. Each folder is watched by itself: Node's recursive
 * watch loses a file on Linux that an editor replaces by another of its name.
 */
export const watchFolders = (folders: readonly string[], tell: (path: string) => void): void => {
  const watched = new Set<string>()
  const watchNew = () => {
    for (const folder of folders.flatMap(foldersIn)) {
      if (watched.has(folder)) continue
      watched.add(folder)
      const watcher = watch(folder, (_, name) => {
        watchNew()
        if (name !== null) tell(join(folder, name))
      })
      // A folder that was taken away.
      watcher.on('error', () => watched.delete(folder))
    }
  }
  watchNew()
}
