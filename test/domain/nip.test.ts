import { describe, expect, it } from 'vitest'
import { type NipProblem, parseNiPppk, parseNip } from '../../functions/domain/nip.ts'

const TODAY = '2026-11-22'

describe('the NIP of a PNS', () => {
  it('tells birth, appointment, gender and serial', () => {
    const reading = parseNip('198503122010012003', TODAY)

    expect(reading).toEqual({
      ok: true,
      nip: '198503122010012003',
      birthDate: '1985-03-12',
      appointed: '2010-01',
      gender: 'female',
      serial: '003',
    })
  })

  it('may be written in groups', () => {
    const reading = parseNip(' 19850312 201001 1 003 ', TODAY)

    expect(reading).toMatchObject({ ok: true, nip: '198503122010011003', gender: 'male' })
  })

  it.each<[string, NipProblem]>([
    ['', 'not-18-digits'],
    ['19850312201001100', 'not-18-digits'],
    ['1985031220100110031', 'not-18-digits'],
    ['19850312201001100A', 'not-18-digits'],
    ['1985031220100110٠٣', 'not-18-digits'],
    ['198502302010011003', 'bad-birth-date'],
    ['198513122010011003', 'bad-birth-date'],
    ['193912312010011003', 'bad-birth-date'],
    ['202702012045011003', 'bad-birth-date'],
    ['198503122010131003', 'bad-appointment'],
    ['198503122010001003', 'bad-appointment'],
    ['198503121999011003', 'bad-appointment'],
    ['198503122026121003', 'bad-appointment'],
    ['198503122010010003', 'bad-gender'],
    ['198503122010013003', 'bad-gender'],
  ])('refuses %j: %s', (text, reason) => {
    const reading = parseNip(text, TODAY)

    expect(reading).toEqual({ ok: false, reason })
  })

  it('judges no date by today when it is not told', () => {
    const reading = parseNip('198503122026121003')

    expect(reading).toMatchObject({ ok: true, appointed: '2026-12' })
  })
})

describe('the NI of a PPPK', () => {
  it('has a code where a PNS has a month', () => {
    const reading = parseNiPppk('199001012022211004', TODAY)

    expect(reading).toMatchObject({
      ok: true,
      birthDate: '1990-01-01',
      appointed: '2022',
      gender: 'male',
      serial: '004',
    })
  })

  it.each<[string, NipProblem]>([
    ['19900101202221100', 'not-18-digits'],
    ['199002302022211004', 'bad-birth-date'],
    ['199001012027211004', 'bad-appointment'],
    ['199001012022219004', 'bad-gender'],
  ])('refuses %j: %s', (text, reason) => {
    const reading = parseNiPppk(text, TODAY)

    expect(reading).toEqual({ ok: false, reason })
  })
})
