import { addDays } from './calendar-date.ts'

/**
 * How often the due dates of one period may be extended. Source: ours. One officer does it alone, and whoever waits for a
 * result waits longer each time.
 */
export const MOST_EXTENSIONS = 3

/** How many days one extension may move a due date at the most. Source: ours. */
export const LONGEST_EXTENSION_DAYS = 30

/** Whether a period's due dates may be extended once more. */
export const mayExtendAgain = (extensions: number): boolean => extensions < MOST_EXTENSIONS

/**
 * The latest date (`YYYY-MM-DD`) to which a due date may be moved at once: counted from the due date, or from today
 * where that has passed.
 */
export const latestExtension = (due: string, today: string): string =>
  addDays(due > today ? due : today, LONGEST_EXTENSION_DAYS)
