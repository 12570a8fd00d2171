import type { Cloud } from '../../local/cloud.ts'
import type { Change } from './watched-app.ts'

/** Brings a change of the sources into a running machine, and says in a line what became of it; '' where nothing is to say. */
export const swapChange = async (cloud: Cloud, change: Change): Promise<string> => {
  switch (change.kind) {
    case 'synthesised':
      return ''
    case 'fault':
      return change.message
    case 'restart':
      return `${change.path} changed: restart to see it.`
    case 'function':
      await cloud.replaceCode(change.name, change.folder)
      return `${change.name} runs the new code.`
    case 'workflow':
      return swapWorkflow(cloud, change.name, change.text)
  }
}

const swapWorkflow = async (cloud: Cloud, name: string, text: string): Promise<string> => {
  try {
    await cloud.replaceDefinition(name, text)
    return `${name} has the new definition; executions that run keep theirs. What it may call is as it was until a restart.`
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return `${name} keeps its definition: ${why}`
  }
}
