import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Duration } from 'aws-cdk-lib'
import { Dashboard, GraphWidget, Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { Construct } from 'constructs'
import * as z from 'zod'
import { NAMESPACE } from './constructs/service-function.ts'
import type { Ground } from './ground.ts'
import { physicalName } from './machines.ts'

/** What the functions measure, by name: the very file that they are compiled with. */
const METRICS = 'functions/platform/log/metrics.json'

const Measured = z.record(
  z.string(),
  z.object({
    unit: z.string(),
    statistic: z.string(),
    /** The title of the graph that shows it. */
    graph: z.string(),
  }),
)

const readMetrics = (root: string) =>
  Object.entries(Measured.parse(JSON.parse(readFileSync(join(root, METRICS), 'utf8')))).map(
    ([metricName, { statistic, graph }]) => ({
      graph,
      metric: new Metric({ namespace: NAMESPACE, metricName, statistic, period: Duration.minutes(5) }),
    }),
  )

/** One page in CloudWatch with a graph of everything that the functions measure. */
export class OperationsDashboard extends Construct {
  constructor(scope: Construct, { root }: Ground) {
    super(scope, 'dashboard')
    const graphs = Map.groupBy(readMetrics(root), ({ graph }) => graph)
    const widgets = [...graphs].map(
      ([title, shown]) => new GraphWidget({ title, width: 12, left: shown.map(({ metric }) => metric) }),
    )
    new Dashboard(this, 'Dashboard', {
      dashboardName: physicalName('operations'),
      defaultInterval: Duration.days(1),
      // Two graphs side by side.
      widgets: widgets.flatMap((_, at) => (at % 2 === 0 ? [widgets.slice(at, at + 2)] : [])),
    })
  }
}
