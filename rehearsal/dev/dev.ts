import { outliveListeners } from '../../local/ending.ts'
import { sayFirst } from '../start/say-first.ts'

outliveListeners()
await sayFirst('Starting Bina to work on it …', async () => (await import('./run-dev.ts')).runDev())
