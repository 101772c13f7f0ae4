import type { ServiceName } from '@busker/contracts/services'
import { getLogger } from '@logtape/logtape'
import { ApiError } from './errors.ts'
import type { Reach } from './reach.ts'

/** 502: a service did not answer, or not as it should. The reason goes to the log. */
export function unreachable(service: ServiceName, reason: unknown) {
  getLogger(['busker', 'http']).error('a service does not answer', { service, error: reason })
  return new ApiError(
    502,
    'SERVICE_UNREACHABLE',
    `The ${service} service does not answer. Try again in a moment.`,
  )
}

/** The same services for those who read their answers: throws a 502 where one is out of order. */
export const answering =
  (reach: Reach): Reach =>
  (service) =>
  async (...call) => {
    const response = await reach(service)(...call).catch((error: unknown) => {
      throw unreachable(service, error)
    })
    if (response.status >= 500) throw unreachable(service, response.status)
    return response
  }
