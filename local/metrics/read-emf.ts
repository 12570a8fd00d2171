import * as z from 'zod'

const Emf = z.looseObject({
  _aws: z.object({
    Timestamp: z.number(),
    CloudWatchMetrics: z.array(
      z.object({
        Namespace: z.string(),
        Dimensions: z.array(z.array(z.string())),
        Metrics: z.array(z.object({ Name: z.string(), Unit: z.string().default('None') })),
      }),
    ),
  }),
})

const Values = z.union([z.number().transform((value) => [value]), z.array(z.number()).max(100)])

/** What a line says of one metric, in one set of its dimensions. */
export interface Observation {
  readonly namespace: string
  readonly name: string
  readonly unit: string
  readonly dimensions: Readonly<Record<string, string>>
  readonly values: readonly number[]
  readonly time: number
}

const parsed = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}

/**
 * Reads a log line in CloudWatch's Embedded Metric Format; nothing comes of any other line, or of a metric without its
 * value. Source: the CloudWatch user guide, "Specification: Embedded metric format".
 */
export const readEmf = (line: string): Observation[] => {
  const { data: emf } = Emf.safeParse(parsed(line))
  if (!emf) return []
  const { Timestamp: time, CloudWatchMetrics } = emf._aws
  return CloudWatchMetrics.flatMap(({ Namespace: namespace, Dimensions, Metrics }) =>
    Dimensions.flatMap((names) => {
      const dimensions = Object.fromEntries(names.map((name) => [name, String(emf[name])]))
      return Metrics.flatMap(({ Name: name, Unit: unit }) => {
        const { data: values } = Values.safeParse(emf[name])
        return values ? [{ namespace, name, unit, dimensions, values, time }] : []
      })
    }),
  )
}
