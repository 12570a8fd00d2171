import { DescribeExecutionCommand } from '@aws-sdk/client-sfn'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { beforeAll, describe, expect, it } from 'vitest'
import { chains, keys } from '../../functions/platform/table/keys.ts'
import { personAttributes } from '../../functions/records/people.ts'
import { periodsIn } from '../../functions/records/periods.ts'
import { historyOf } from '../ground/history-of.ts'
import { type OpenedPeriod, openedPeriod } from '../ground/period.ts'
import { withTables } from '../ground/tables.ts'
import { withWorkflows } from '../ground/workflows.ts'
import { visit } from '../platform/http/visit.ts'
import { hrSite, signedInAs, siteDeps } from './sites.ts'

const tables = withTables()
const workflows = withWorkflows()
let opened: OpenedPeriod
beforeAll(async () => {
  opened = await openedPeriod(tables(), { employees: 3 })
  await put({ ...opened.hr, unitId: 'dinkes', supervisorId: opened.head.personId })
})

const put = (person: OpenedPeriod['hr']) =>
  tables().client.send(
    new PutCommand({
      TableName: tables().records,
      Item: { ...personAttributes(person), ...keys.person(person.personId) },
    }),
  )

const request = {
  period: '2027-q1',
  selfAssessmentDue: '2026-12-14',
  reviewDue: '2026-12-29',
  calibrationDue: '2027-01-06',
}
const site = () => {
  const { sfn, machineArn } = workflows()
  return hrSite(siteDeps({ tables: tables(), sfn, cycleWorkflow: machineArn }))
}
const cookies = signedInAs('hr')
const post = (address: string, form: Readonly<Record<string, string>>) =>
  visit(site(), 'POST', address, { form, cookies })
const checkAddress = `/hr/periods/check?${new URLSearchParams(request)}`

describe('preparing a period', () => {
  it('suggests the next quarter not opened yet, and working days for its due dates', async () => {
    const { body } = await visit(site(), 'GET', '/hr/periods/new', { cookies })

    expect(body).toMatch(/<option[^>]*value="2027-q1"[^>]*selected|<option[^>]*selected[^>]*value="2027-q1"/)
    expect(body).toContain('value="2026-12-14"')
    expect(body).toContain('value="2026-12-30"')
    expect(body).toContain('value="2027-01-08"')
  })

  it('leads to the check', async () => {
    const { status, headers } = await post('/hr/periods/new', request)

    expect(status).toBe(303)
    expect(headers.location).toBe(checkAddress)
  })

  it.each([
    [{ period: '' }, 'Pilih periode yang dinilai'],
    [{ period: '2027-q5' }, 'Pilih periode yang dinilai'],
    [{ period: '2026-q4' }, 'Periode ini sudah pernah dibuka'],
    [{ selfAssessmentDue: '' }, 'Isi tanggal batas waktu'],
    [{ selfAssessmentDue: '2026-11-23' }, 'Batas penilaian mandiri harus setelah hari ini'],
    [{ reviewDue: '2026-12-14' }, 'Batas penilaian atasan harus setelah batas penilaian mandiri'],
    [{ calibrationDue: '2027-09-20' }, 'Batas waktu paling lambat 300 hari setelah periode dibuka'],
    [{ reviewDue: '9998-12-31' }, 'Batas waktu paling lambat 300 hari setelah periode dibuka'],
    [{ calibrationDue: '2026-02-30' }, 'Isi tanggal batas waktu'],
    [{ calibrationDue: '2026-12-29' }, 'Batas kalibrasi harus setelah batas penilaian atasan'],
  ])('refuses %j beside its field', async (wrong, words) => {
    const { status, body } = await post('/hr/periods/new', { ...request, ...wrong })

    expect(status).toBe(422)
    expect(body).toContain(`<a href="#${Object.keys(wrong)[0]}">${words}</a>`)
    expect(body).toMatch(new RegExp(`id="${Object.keys(wrong)[0]}-error"`))
  })
})

describe('the dry run', () => {
  it('bars the opening and says how to mend what it found', async () => {
    const [employee] = opened.employees
    if (!employee) throw new Error('The period has employees.')
    await put({ ...employee, email: undefined })

    const checked = await visit(site(), 'GET', checkAddress, { cookies })
    const forced = await post('/hr/periods', request)

    for (const { body } of [checked, forced]) {
      expect(body).toContain('Belum dapat dibuka: 1 hal harus diperbaiki')
      expect(body).toContain('Isi alamatnya, atau perbaiki bila email sebelumnya ditolak.')
      expect(body).toContain(`<li>${employee.name}</li>`)
      expect(body).not.toContain('Buka periode</button>')
    }
    expect(forced.status).toBe(422)
    expect(await periodsIn(tables()).get('2027-q1')).toBeUndefined()
    await put(employee)
  })
})

describe('the dry run of people who supervise each other', () => {
  it('names them once round', async () => {
    await put({ ...opened.head, supervisorId: opened.supervisor.personId })

    const { body } = await visit(site(), 'GET', checkAddress, { cookies })

    await put(opened.head)
    expect(body).toMatch(
      /<li>(Ratna Wulandari → Agus Prasetyo → Ratna Wulandari|Agus Prasetyo → Ratna Wulandari → Agus Prasetyo)<\/li>/,
    )
  })
})

describe('opening', () => {
  it('opens the period, starts its workflow and tells the History who did it', async () => {
    const checked = await visit(site(), 'GET', checkAddress, { cookies })

    const { status, headers } = await post('/hr/periods', request)
    const again = await post('/hr/periods', request)

    expect(checked.body).toContain('Siap dibuka')
    expect({ status, location: headers.location }).toEqual({
      status: 303,
      location: '/hr/periods/2027-q1/opened',
    })
    expect(again.headers.location).toBe('/hr/periods/2027-q1')
    expect(await periodsIn(tables()).get('2027-q1')).toMatchObject({ state: 'open', reviewDue: '2026-12-29' })
    const history = await historyOf(tables(), chains.period('2027-q1'))
    expect(history.map(({ action, actor }) => ({ action, actor }))).toEqual([
      { action: 'periodOpened', actor: { kind: 'person', id: 'hrhrhrhrhrh1', as: 'hr' } },
    ])
    const { sfn, machineArn } = workflows()
    const executionArn = `${machineArn.replace(':stateMachine:', ':execution:')}:2027-q1`
    const { status: running } = await sfn.send(new DescribeExecutionCommand({ executionArn }))
    expect(running).toBe('RUNNING')
  })
})
