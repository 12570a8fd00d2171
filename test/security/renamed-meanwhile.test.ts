import { beforeAll, describe, expect, it } from 'vitest'
import { addressOf, budi, INSPECTOR, seenOn, textOf } from './decider-desk.ts'
import { withGoverned } from './governed.ts'

describe('an officer who renames somebody while the page is open', () => {
  const agency = withGoverned()
  beforeAll(() => agency().imports('sri', { siti: { roles: 'auditor' } }))

  it.each([
    ['a name', { name: INSPECTOR.name }],
    ['a post', { post: INSPECTOR.post }],
    ['a unit', { unit: 'disdukcapil' }],
  ])('gets nothing confirmed by the page that showed another than %s', async (_, row) => {
    const desk = await budi(agency())
    const address = await addressOf(agency(), 'siti')
    const page = await desk.opens(address)
    await agency().imports('sri', { siti: { ...row, roles: 'auditor' } })

    const pressed = await desk.confirms(address, seenOn(page))

    expect(pressed.status).toBe(409)
    expect(textOf(pressed.body)).toContain('has changed since you opened it; nothing was changed')
    expect((await agency().person('siti')).roles).toEqual([])
  })

  it('gets nothing confirmed by a form that says nothing of what was seen', async () => {
    const desk = await budi(agency())

    expect((await desk.confirms(await addressOf(agency(), 'siti'), '')).status).toBe(409)
  })

  it('renames themself as much in vain', async () => {
    const desk = await budi(agency())
    const address = await addressOf(agency(), 'siti')
    const page = await desk.opens(address)
    await agency().imports('sri', {
      sri: { name: 'Yusuf Siregar' },
      siti: { roles: 'auditor', unit: 'disdukcapil' },
    })

    const pressed = await desk.confirms(address, seenOn(page))

    expect(pressed.status).toBe(409)
    expect(textOf(await desk.opens(address))).toContain('Formerly: Sri Wahyuni, Kepala Bidang Penilaian.')
  })

  it('leaves the page that was opened after to be confirmed', async () => {
    const desk = await budi(agency())
    const address = await addressOf(agency(), 'siti')

    const pressed = await desk.confirms(address, seenOn(await desk.opens(address)))

    expect(pressed.status).toBe(303)
    expect((await agency().person('siti')).roles).toEqual(['auditor'])
  })
})
