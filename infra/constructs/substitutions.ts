/** `open-task` as a workflow file writes it: `OpenTask`. */
export const substitutionName = (name: string) =>
  name.replace(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())

const placesOf = (text: string) => {
  const places = new Map<string, number>()
  for (const [index, line] of text.split('\n').entries()) {
    for (const [, name = ''] of line.matchAll(/\$\{(\w+)\}/g))
      if (!places.has(name)) places.set(name, index + 1)
  }
  return places
}

/**
 * Holds a workflow file to what it is given, both ways.
 * @throws Error with file, line and name of each `${Name}` that nothing fills, and of each value that the file never uses.
 */
export const checkSubstitutions = (file: string, text: string, given: Iterable<string>): void => {
  const places = placesOf(text)
  const names = new Set(given)
  const unfilled = [...places]
    .filter(([name]) => !names.has(name))
    .map(([name, line]) => `${file}:${line} calls \${${name}}, which the stack does not give it`)
  const unused = [...names]
    .filter((name) => !places.has(name))
    .map((name) => `${file} never calls \${${name}}, which the stack gives it`)
  const faults = [...unfilled, ...unused]
  if (faults.length > 0) throw new Error(`${faults.join('; ')}.`)
}
