import { FRONT_LIMITS, type FrontLimits } from '../../local/api/front-limits.ts'
import { HttpApi, type HttpApiOptions } from '../../local/api/http-api.ts'
import { Activity } from '../../local/clock/activity.ts'
import { MovableClock } from '../../local/clock/movable-clock.ts'

const ROUTES = ['/', '/{proxy+}'].map((path) => ({
  key: `ANY ${path}`,
  method: 'ANY',
  segments: path.split('/').slice(1),
  functionArn: 'arn:aws:lambda:ap-southeast-3:000000000000:function:page',
  apiId: 'api',
}))

/** The web port alone, before a function that answers with the event it was given. */
export interface Front {
  readonly api: HttpApi
  readonly url: string
  stop(): Promise<void>
}

/** Opens the web port with limits of the test's own. */
export const openFront = async (
  limits: Partial<FrontLimits> = {},
  options: Partial<HttpApiOptions> = {},
): Promise<Front> => {
  const activity = new Activity()
  const clock = new MovableClock(activity)
  const api = new HttpApi({ ...FRONT_LIMITS, ...limits })
  const url = await api.listen(0, '127.0.0.1')
  api.open(ROUTES, {
    clock,
    activity,
    invoke: async (_, __, body) => ({ statusCode: 200, payload: JSON.stringify({ statusCode: 200, body }) }),
    local: async () => ({ status: 200, headers: {}, body: 'local' }),
    throttling: undefined,
    ...options,
  })
  const stop = async () => {
    clock.stop()
    await api.stop()
  }
  return { api, url, stop }
}
