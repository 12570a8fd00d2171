import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const VERSION = /^\d+\.\d+\.\d+$/

export const isVersion = (name: string): boolean => VERSION.test(name)

/** The folder of what a release left. */
export const folderOf = (release: string): string => join(import.meta.dirname, release)

/** The releases of which something was kept. */
export const RELEASES = readdirSync(import.meta.dirname).filter(isVersion)

/** The data folder that a release left in the middle of a cycle. */
export const dataOf = (release: string): string => join(folderOf(release), 'data')

/** The releases whose machine was kept, not only some of its records. */
export const KEPT_MACHINES = RELEASES.filter((release) => existsSync(dataOf(release)))
