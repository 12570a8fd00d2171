import type { Cloud } from '../../local/cloud.ts'
import { Population } from '../../rehearsal/demo/play-period.ts'
import { countExecutions } from '../../rehearsal/demo/tally.ts'

const FORTNIGHT = 14 * 86_400_000
const LONGEST = 900 * 86_400_000

/** Lets everyone else in the city live, as the rehearsal does, whenever the clock is let run. */
export const lifeIn = (cloud: Cloud) => {
  const population = new Population(cloud, 1)
  const pass = async (time: number, happened: () => boolean = () => false) => {
    let done = false
    await cloud.clock.advanceTo(time, () => {
      population.readMails()
      population.check()
      done = happened()
      return done
    })
    return done
  }
  return {
    /** Lets time pass until something has happened; throws when it never does. */
    until: async (happened: () => boolean, what: string): Promise<void> => {
      if (!(await pass(cloud.clock.now() + LONGEST, happened))) throw new Error(`It never happened: ${what}`)
    },
    /** Lets time pass until no execution of a state machine runs. */
    untilEnded: async (machine: string): Promise<void> => {
      const last = cloud.clock.now() + LONGEST
      while ((await countExecutions(cloud, machine, 'RUNNING')) > 0) {
        if (cloud.clock.now() > last) throw new Error(`${machine} does not end`)
        await pass(cloud.clock.now() + FORTNIGHT)
      }
    },
  }
}
