import { outliveListeners } from '../../local/ending.ts'
import { sayFirst } from './say-first.ts'

outliveListeners()
await sayFirst('Starting Bina …', async () => (await import('./run-start.ts')).runStart())
