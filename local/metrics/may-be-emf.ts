/** Whether a text may hold a line in Embedded Metric Format; `readEmf` says whether it does. */
export const mayBeEmf = (text: string): boolean => text.includes('"CloudWatchMetrics"')
