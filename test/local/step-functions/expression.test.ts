import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../../local/step-functions/json.ts'
import { CompiledExpression } from '../../../local/step-functions/language/expression.ts'
import { compileTemplate, evaluateTemplate } from '../../../local/step-functions/language/template.ts'

const NOW = Date.parse('2027-01-04T01:00:00Z')

const evaluate = (source: string, bindings: Record<string, unknown> = {}) =>
  new CompiledExpression(source, () => NOW).evaluate(bindings, 'Output')

describe('an expression', () => {
  it('reads the clock of the machine, not of the host', async () => {
    expect(await evaluate('$now()')).toBe('2027-01-04T01:00:00.000Z')
    expect(await evaluate('$millis()')).toBe(NOW)
  })

  it('gives back any value as it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const plain: Json = JSON.parse(JSON.stringify(value))

        expect(await evaluate('$x', { x: plain })).toEqual(plain)
      }),
    )
  })

  it('gives the same random number for the same seed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const number = await evaluate('$random($seed)', { seed })

        expect(number).toBe(await evaluate('$random($seed)', { seed }))
        expect(number).toBeGreaterThanOrEqual(0)
        expect(number).toBeLessThan(1)
      }),
    )
  })

  it('gives the number that AWS gives for a seed', async () => {
    expect(await evaluate('$random(42)')).toBe(0.7275636800328681)
  })

  it('may be as large as the service bears', async () => {
    const wide = `[${Array.from({ length: 300 }, (_, n) => `{"n": ${n} + 1}`).join(', ')}].n`

    expect(await evaluate(`$count((${wide}))`)).toBe(300)
    expect(await evaluate(`$count($map(${wide}, function($n) { [$n, $n] }))`)).toBe(300)
    expect(await evaluate('[1..873782] ~> $count()')).toBe(873_782)
    expect(await evaluate('$count($range(1, 5000, 1))')).toBe(5000)
    expect(await evaluate('($f := function($n) { $n = 0 ? 0 : $f($n - 1) }; $f(10000))')).toBe(0)
    expect(await evaluate(Array.from({ length: 90 }, () => '1').join(' + '))).toBe(90)
    await expect(evaluate(Array.from({ length: 200 }, () => '1').join(' + '))).rejects.toThrow(
      'Stack overflow',
    )
  })

  it('parts a list only, by default into one part', async () => {
    expect(await evaluate('$partition([1, 2, 3])')).toEqual([[1, 2, 3]])
    await expect(evaluate('$partition("abc", 2)')).rejects.toThrow(
      'T0412: Argument 1 of function "partition" must be an array of undefined',
    )
  })

  it('takes an algorithm for a hash', async () => {
    expect(await evaluate('$hash("a", "MD5")')).toBe('0cc175b9c0f1b6a831c399e269772661')
    await expect(evaluate('$hash("a")')).rejects.toThrow('returned nothing (undefined).')
  })

  it('rounds towards zero where whole numbers are wanted', async () => {
    expect(await evaluate('$range(-1.7, 2, 1)')).toEqual([-1, 0, 1, 2])
    expect(await evaluate('$partition([1, 2, 3], 2.9)')).toEqual([[1, 2], [3]])
    expect(await evaluate('$range(0.5, 4.9, 2.5)')).toEqual([0, 2, 4])
    expect(await evaluate('$random(42.7) = $random(42)')).toBe(true)
  })

  it('is bounded alone, however many are evaluated side by side', async () => {
    const expression = new CompiledExpression(
      '($f := function($n) { $n = 0 ? 0 : 1 + $f($n - 1) }; $f($x))',
      () => NOW,
    )

    const results = await Promise.all(
      Array.from({ length: 64 }, (_, x) => expression.evaluate({ x: x % 20 }, 'Output')),
    )

    expect(results).toEqual(Array.from({ length: 64 }, (_, x) => x % 20))
  })

  it('puts the parts of an array together again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer(), { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        async (items, size) => {
          const parts = await evaluate('$partition($items, $size)', { items, size })

          expect(Array.isArray(parts) && parts.flat()).toEqual(items)
          expect(Array.isArray(parts) && parts.length).toBe(Math.ceil(items.length / size))
        },
      ),
    )
  })

  it.each([
    ['$eval("1")', 'threw an error during evaluation. T1006: Attempted to invoke a non-function'],
    ['$nothing', 'returned nothing (undefined).'],
    ['function($x) { $x }', 'returned an unsupported result type.'],
    [
      '$hash("a", "ROT13")',
      "threw an error during evaluation. D3137: Hash algorithm 'ROT13' must be one of SHA-1, SHA-384, SHA-256, SHA-512, MD5",
    ],
    ['$parse("{")', 'threw an error during evaluation. D3137: Invalid JSON'],
    [
      '$partition([1], -1)',
      'threw an error during evaluation. D3137: Second argument must be zero or greater',
    ],
    ['$partition([1], 0.5)', 'returned nothing (undefined).'],
    ['$partition([], 1)', 'returned nothing (undefined).'],
    ['$range(1, 2, -1)', 'returned nothing (undefined).'],
    ['$range(1, 2, 0)', 'returned nothing (undefined).'],
    [
      '$range()',
      'threw an error during evaluation. T0410: Argument 1 of function "range" does not match function signature',
    ],
    [
      '($f := function($x) { $f($x + 1) }; $f(1))',
      'threw an error during evaluation: Expression evaluation timeout: Check for infinite loop',
    ],
    [
      '($f := function($n) { $n = 0 ? 0 : 1 + $f($n - 1) }; $f(100))',
      'threw an error during evaluation: Stack overflow error: Check for non-terminating recursive function. ' +
        'Consider rewriting as tail-recursive.',
    ],
    [
      '[1..873783] ~> $count()',
      'threw an error during evaluation: Expression evaluation memory limit exceeded: ' +
        'Check for excessive memory usage',
    ],
    [
      '$range(1, 360146, 1)',
      'threw an error during evaluation: Expression evaluation memory limit exceeded: ' +
        'Check for excessive memory usage',
    ],
  ])('fails where %s stands', async (source, why) => {
    await expect(evaluate(source)).rejects.toThrow(
      `The JSONata expression '${source}' specified for the field 'Output' ${why}`,
    )
  })

  it('is one only when its text begins and ends with the marks', async () => {
    const value = ['{% 1 + 1 %}', ' {% 1 + 1 %}', '{% 1 + 1 %} ', { deep: ['{% [] %}'] }]

    const result = await evaluateTemplate(
      compileTemplate(value, 'Output', () => NOW),
      {},
    )

    expect(result).toEqual([2, ' {% 1 + 1 %}', '{% 1 + 1 %} ', { deep: [[]] }])
  })
})
