import { CfnParameter } from 'aws-cdk-lib'
import type { Construct } from 'constructs'
import { AlarmBell } from './constructs/alarm-bell.ts'
import type { Bundles } from './constructs/bundles.ts'
import { Post } from './post.ts'
import type { Settings } from './settings.ts'
import { Store } from './store.ts'

/** What every capability stands on. `siteUrl` is a parameter of the stack, so that one synthesised stack runs anywhere. */
export interface Ground {
  readonly settings: Settings
  readonly bundles: Bundles
  /** Repository root: `workflows/` lies below it. */
  readonly root: string
  readonly store: Store
  readonly post: Post
  readonly alarms: AlarmBell
  readonly siteUrl: string
}

interface GroundOptions {
  readonly settings: Settings
  readonly bundles: Bundles
  readonly root: string
}

/** Lays the ground of a stack. */
export const layGround = (stack: Construct, options: GroundOptions): Ground => ({
  ...options,
  store: new Store(stack, options.settings),
  post: new Post(stack, options.settings),
  alarms: new AlarmBell(stack, options.settings),
  siteUrl: new CfnParameter(stack, 'SiteUrl', {
    description: 'Address of the web site without a final slash; every link in an e-mail starts with it.',
    default: `https://${options.settings.domain}`,
    allowedPattern: '^https?://[^/]+$',
  }).valueAsString,
})
