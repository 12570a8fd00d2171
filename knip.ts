import type { KnipConfig } from 'knip'
import { entries } from './infra/bina-stack.ts'

const config: KnipConfig = {
  entry: [
    ...entries,
    'infra/app.ts',
    'local/start.ts',
    'local/demo/demo.ts',
    'local/step-functions/serve.ts',
    'local/lambda/instance.ts',
    'test/**/*.test.{ts,tsx}',
  ],
  project: ['infra/**/*.ts', 'functions/**/*.{ts,tsx}', 'local/**/*.ts', 'test/**/*.{ts,tsx}'],
  ignoreExportsUsedInFile: true,
}

export default config
