/** Ends a sentence that a name closes: names with a degree (`Sari Dewi, M.AP.`) bring their own full stop. */
export const fullStop = (name: string): string => (name.endsWith('.') ? name : `${name}.`)
