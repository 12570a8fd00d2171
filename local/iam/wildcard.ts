const compiled = new Map<string, RegExp>()

const compile = (pattern: string) => {
  const source = pattern
    .replace(/[\\^$.|+()[\]{}]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  const expression = new RegExp(`^${source}$`, 's')
  compiled.set(pattern, expression)
  return expression
}

/** Whether `text` fits an IAM pattern, in which `*` stands for any characters and `?` for one. */
export const fits = (pattern: string, text: string): boolean =>
  pattern === '*' || pattern === text || (compiled.get(pattern) ?? compile(pattern)).test(text)
