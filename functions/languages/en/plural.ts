/**
 * What English says of a number: `plural('1', { one: '# change waits', other: '# changes wait' })`, where `#` stands for
 * the number, formatted already. Indonesian has one form for every number.
 */
export const plural = (count: string, { one, other }: { readonly one: string; readonly other: string }) =>
  (count === '1' ? one : other).replaceAll('#', () => count)
