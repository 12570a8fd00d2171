const chainOf = (line: string): unknown => {
  const { kind, chain, entry } = JSON.parse(line)
  return kind === 'entry' ? entry.chain : chain
}

/** The lines of an export in the steps of docs/evidence-format.md: the seal, each head, each chain. */
const stepsOf = (lines: readonly string[]): string[][] => {
  const steps: string[][] = []
  let before: unknown
  for (const line of lines) {
    const isOfChain = /"kind":"(entry|record)"/.test(line)
    const chain = isOfChain ? chainOf(line) : undefined
    if (isOfChain && chain === before) steps.at(-1)?.push(line)
    else steps.push([line])
    before = chain
  }
  return steps
}

/** An export of a period cut into parts of so many bytes each, as Bina gave it out before 0.3.0. */
export const cutInParts = (whole: string, mostBytes: number): string[] => {
  const [first = '', ...others] = whole.trimEnd().split('\n')
  const { periodId, ...opening } = JSON.parse(first)
  const steps = stepsOf(others.slice(0, -1))
  const parts: string[] = []
  for (let from = 0; from < steps.length; ) {
    let [at, bytes] = [from, 0]
    const lines: string[] = []
    for (; at < steps.length && bytes < mostBytes; at += 1) {
      lines.push(...(steps[at] ?? []))
      bytes = lines.reduce((sum, line) => sum + Buffer.byteLength(line), 0)
    }
    const address = `/audit/periods/${periodId}/export.ndjson?from=${at}`
    const end = at < steps.length ? { address, kind: 'end', next: at } : { kind: 'end' }
    const begin = first.replace(`"from":${opening.from}`, `"from":${from}`)
    parts.push(`${[begin, ...lines, JSON.stringify(end)].join('\n')}\n`)
    from = at
  }
  return parts
}
