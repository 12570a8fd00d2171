import type { Language } from '../platform/i18n/languages.ts'
import { tasks } from './tasks.ts'

const isKnown = (kind: string): kind is keyof typeof tasks => Object.hasOwn(tasks, kind)

/** What a kind of task is called; `undefined` for one that this version does not know. */
export const knownTaskTitle = (kind: string, language: Language): string | undefined =>
  isKnown(kind) ? tasks[kind].words(language).title : undefined

/** What a kind of task is called; its own name where this version does not know it. */
export const taskTitle = (kind: string, language: Language): string => knownTaskTitle(kind, language) ?? kind

/** Every kind with what it is called. */
export const titlesOfTasks = (language: Language): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(tasks).map(([kind, { words }]) => [kind, words(language).title]))
