// `npm run lint`: says which imports break the layout. Biome finds those that go in a circle.
import { resolve } from 'node:path'
import { readImportGraph } from './import-graph.ts'
import { layerFaults } from './layers.ts'

const graph = readImportGraph(resolve(import.meta.dirname, '../..'))
const faults = layerFaults(graph)
for (const fault of faults) process.stderr.write(`${fault}\n`)
process.stdout.write(`${graph.size} files, ${faults.length} faults of layout.\n`)
process.exitCode = faults.length === 0 ? 0 : 1
