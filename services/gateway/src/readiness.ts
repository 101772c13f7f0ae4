import { Missing, type Readiness } from '@busker/http/app'
import { type Reach, addressOf } from '@busker/http/reach'
import { serviceNames } from '@busker/contracts/services'
import { z } from 'zod'

const answer = z.object({ missing: z.array(z.string()) })

/** The gateway is ready when every service is; of one that is not, it names the stores that are missing. */
export const servicesReady = (reach: Reach): Readiness =>
  Object.fromEntries(
    serviceNames.map((service) => [
      service,
      async () => {
        const response = await reach(service)(`${addressOf(service)}/readyz`)
        if (!response.ok) throw new Missing(answer.parse(await response.json()).missing)
      },
    ]),
  )
