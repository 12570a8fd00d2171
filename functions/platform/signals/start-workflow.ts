import { ExecutionAlreadyExists, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn'

/** Starts an execution under the name of its subject; one that runs or has ended already is left alone. */
export const startWorkflow = async (
  sfn: SFNClient,
  stateMachineArn: string,
  name: string,
  input: Readonly<Record<string, string | number>>,
): Promise<void> => {
  try {
    await sfn.send(new StartExecutionCommand({ stateMachineArn, name, input: JSON.stringify(input) }))
  } catch (error) {
    if (!(error instanceof ExecutionAlreadyExists)) throw error
  }
}
