import { join } from 'node:path'
import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import * as z from 'zod'
import cdk from '../cdk.json' with { type: 'json' }
import { BinaStack, entries } from './bina-stack.ts'
import { Bundles } from './constructs/bundles.ts'
import { physicalName } from './machines.ts'
import { Settings } from './settings.ts'

// The CLI hands over all of this by itself; without it the same flags must hold and the same template come out.
const flags = { ...cdk.context, 'aws:cdk:enable-asset-metadata': true, 'aws:cdk:enable-path-metadata': true }
const app = new App({ context: flags, outdir: process.env.CDK_OUTDIR ?? cdk.output })
const context = Object.keys(Settings.shape).map((name) => [name, app.node.tryGetContext(name)])
const { data: settings, error } = Settings.safeParse(Object.fromEntries(context))
if (error) throw new Error(`A setting in the CDK context cannot be right:\n${z.prettifyError(error)}`)

const bundles = await Bundles.build({ root: '.', outputFolder: '.build', entries })
new BinaStack(app, 'bina', { settings, root: '.', bundles })
Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
app.synth()
bundles.writeSourceMaps(join(app.outdir, 'source-maps'), physicalName)
