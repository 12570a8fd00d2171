const at = (minute: number) => new Date(Date.UTC(2026, 10, 23, 2, minute)).toISOString()

interface ErrorOptions {
  /** An error met in every one of the states. */
  readonly error?: string
}

/** The events of an execution that stood in these states, one after the other, a minute each. */
export const archivedEvents = (states: readonly string[], { error }: ErrorOptions = {}): object[] =>
  states.flatMap((name, place) => [
    { type: 'TaskStateEntered', timestamp: at(place * 2 + 1), stateEnteredEventDetails: { name } },
    ...(error
      ? [{ type: 'TaskTimedOut', timestamp: at(place * 2 + 1), taskTimedOutEventDetails: { error } }]
      : []),
    { type: 'TaskStateExited', timestamp: at(place * 2 + 2), stateExitedEventDetails: { name } },
  ])
