/** One measured figure beside the baseline that ran next to it. */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** What the same run cost without the part that is measured. */
  readonly baseline: { readonly name: string; readonly value: number }
  readonly goal?: string | undefined
}

const rounded = (value: number) =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3)

/** The figures as a Markdown table. */
export const tableOf = (figures: readonly Figure[]): string =>
  [
    '| figure | measured | baseline of the same run | ratio | goal |',
    '|---|---|---|---|---|',
    ...figures.map(({ name, value, unit, baseline, goal }) => {
      const against = `${rounded(baseline.value)} ${unit} (${baseline.name})`
      return `| ${name} | ${rounded(value)} ${unit} | ${against} | ${rounded(value / baseline.value)} | ${goal ?? ''} |`
    }),
  ].join('\n')
