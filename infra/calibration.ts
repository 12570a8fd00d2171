import { Construct } from 'constructs'
import { Workflow } from './constructs/workflow.ts'
import type { Ground } from './ground.ts'

/** Holding a unit's ratings against the pattern its achievement allows; all of its deeds happen on pages. */
export class Calibration extends Construct {
  constructor(scope: Construct, ground: Ground) {
    super(scope, 'calibrations')
    new Workflow(this, ground, {
      name: 'calibration',
      machines: ['human-task'],
      impact: 'A unit is not calibrated: the results of all who work there are held back.',
    })
  }
}
