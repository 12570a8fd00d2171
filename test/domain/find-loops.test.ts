import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findLoops } from '../../functions/domain/find-loops.ts'

const loopsOf = (next: Record<string, string>) => findLoops(Object.keys(next), (id) => next[id])

it('finds nothing in a tree', () => {
  const loops = loopsOf({ c: 'b', b: 'a', d: 'a', a: '' })

  expect(loops).toEqual([])
})

it('finds each loop once, and not the way that leads into it', () => {
  const loops = loopsOf({ x: 'a', a: 'b', b: 'c', c: 'a', d: 'e', e: 'd', y: 'e', s: 's' })

  expect(loops).toEqual([['a', 'b', 'c'], ['d', 'e'], ['s']])
})

it('finds exactly the ids from which one comes back to oneself', () => {
  const anyGraph = fc.array(fc.nat(30), { maxLength: 25 })

  fc.assert(
    fc.property(anyGraph, (pointers) => {
      const ids = pointers.map((_, index) => String(index))
      const nextOf = (id: string) => String(pointers[Number(id)] ?? '')

      const found = findLoops(ids, nextOf).flat()

      const returning = ids.filter((start) => {
        let id = nextOf(start)
        for (let steps = 0; steps < ids.length && id !== start && ids.includes(id); steps += 1)
          id = nextOf(id)
        return id === start
      })
      expect(found.toSorted()).toEqual(returning.toSorted())
    }),
  )
})
