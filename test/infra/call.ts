/** How a workflow file writes a call. */
export const call = (name: string) => `\${${name}}`
