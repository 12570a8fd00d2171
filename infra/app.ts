import { synthesiseApp } from './synthesise-app.ts'

await synthesiseApp()
