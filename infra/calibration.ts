import { Construct } from 'constructs'
import { Workflow } from './constructs/workflow.ts'
import type { Ground } from './ground.ts'

/**
 * Calibration of a unit's ratings. All of its actions happen on pages, so it has no functions of its own but its
 * workflow's.
 */
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
