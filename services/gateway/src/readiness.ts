import type { Readiness } from '@busker/http/app'
import { type Reach, addressOf } from '@busker/http/reach'
import { serviceNames } from '@busker/contracts/services'

/** The gateway is ready when every service is. */
export const servicesReady = (reach: Reach): Readiness =>
  Object.fromEntries(
    serviceNames.map((service) => [
      service,
      async () => {
        const response = await reach(service)(`${addressOf(service)}/readyz`)
        if (!response.ok) throw new Error(`${service} is not ready`)
      },
    ]),
  )
