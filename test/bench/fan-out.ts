import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { paginateQuery, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { type Cloud, startCloud } from '../../local/cloud.ts'
import { ownersTables } from '../../rehearsal/demo/scan-table.ts'
import { importOrganisation } from '../../rehearsal/organisation/import-organisation.ts'
import { inventOrganisation } from '../../rehearsal/organisation/organisation.ts'
import { firstWithRole } from '../../rehearsal/organisation/people-file.ts'
import { openPeriod, signIn } from '../../rehearsal/people/hr-desk.ts'
import { synthesise } from '../../rehearsal/synthesise/synthesise.ts'
import type { Figure } from './figure.ts'

/** Seconds. */
const LONGEST = 30 * 60
const MEGABYTE = 1024 * 1024
const Period = z.object({ periodId: z.string(), enrolledAt: z.string().optional() })
const Progress = z.object({ total: z.number().default(0), selfAssessment: z.number().default(0) })

const onlyPeriod = async (cloud: Cloud) => {
  const { Items } = await ownersTables(cloud).send(
    new QueryCommand({
      TableName: cloud.nameOf('records'),
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :periods',
      ExpressionAttributeValues: { ':periods': 'PERIODS' },
    }),
  )
  const [period] = z.array(Period).parse(Items)
  if (!period) throw new Error('No period was opened.')
  return period
}

/** How many appraisals a period has so far, and how many of them have their first task with its mail in the outbox. */
const countAsked = async (cloud: Cloud) => {
  const { periodId, enrolledAt } = await onlyPeriod(cloud)
  const pages = paginateQuery(
    { client: ownersTables(cloud) },
    {
      TableName: cloud.nameOf('records'),
      KeyConditionExpression: 'pk = :progress',
      ExpressionAttributeValues: { ':progress': `PROGRESS#${periodId}` },
      ConsistentRead: true,
    },
  )
  let [total, asked] = [0, 0]
  for await (const { Items = [] } of pages)
    for (const unit of z.array(Progress).parse(Items)) {
      total += unit.total
      asked += unit.selfAssessment
    }
  return { total, asked, isOver: enrolledAt !== undefined && asked === total }
}

const secondsFrom = (began: number) => (performance.now() - began) / 1000

const measure = async (cloud: Cloud, employees: number, say: (line: string) => void) => {
  const organisation = inventOrganisation({ employees, seed: 1 })
  const people = [...organisation.peopleCsv()].join('')
  const importBegan = performance.now()
  const report = await importOrganisation(cloud, 'bench', {
    people,
    units: [...organisation.unitsCsv()].join(''),
    plans: [...organisation.plansCsv()].join(''),
  })
  if (report.state !== 'imported') throw new Error(JSON.stringify(report.problems.slice(0, 3)))
  const importSeconds = secondsFrom(importBegan)
  say(`imported ${report.peopleTotal} people in ${importSeconds.toFixed(1)} s`)
  const hr = await signIn(cloud, firstWithRole(people, 'hr'))
  let resident = 0
  const watch = setInterval(() => {
    resident = Math.max(resident, process.memoryUsage.rss() / MEGABYTE)
  }, 250)
  const began = performance.now()
  await openPeriod(cloud, hr)
  for (let isOver = false; !isOver; ) {
    await delay(1000)
    const { asked, total, isOver: now } = await countAsked(cloud)
    const seconds = secondsFrom(began)
    say(`${asked} of ${total} asked after ${seconds.toFixed(0)} s, ${Math.round(resident)} MB`)
    if (!now && seconds > LONGEST) throw new Error(`Only ${asked} of ${total} were asked in time.`)
    isOver = now
  }
  clearInterval(watch)
  return { importSeconds, seconds: secondsFrom(began), resident }
}

/** From HR's button to the point where every employee's first mail is queued, on a machine that keeps all on disk. */
export const benchFanOut = async (employees: number, say: (line: string) => void): Promise<Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'bina-bench-'))
  const assembly = join(folder, 'cdk.out')
  await synthesise(assembly)
  const before = process.memoryUsage.rss() / MEGABYTE
  const cloud = await startCloud({ assembly, data: join(folder, 'data'), port: 0 })
  try {
    const { importSeconds, seconds, resident } = await measure(cloud, employees, say)
    const people = employees.toLocaleString('en')
    const isCity = employees >= 14_351
    return [
      {
        name: `Fan-out of ${people} appraisals to every first mail queued`,
        value: seconds,
        unit: 's',
        baseline: { name: 'importing as many people', value: importSeconds },
        goal: isCity ? 'under 120 s' : undefined,
      },
      {
        name: 'Resident memory during it',
        value: resident,
        unit: 'MB',
        baseline: { name: 'before the machine started', value: before },
        goal: isCity ? 'under 1,500 MB' : undefined,
      },
    ]
  } finally {
    await cloud.stop()
    // Threads that were ended may still be writing what they compiled.
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  }
}
