import { type ServiceName, serviceNames } from '@busker/contracts/services'
import { z } from 'zod'

type AddressVariable = `${Uppercase<ServiceName>}_ADDRESS`

const address = (service: ServiceName) =>
  z
    .url({ protocol: /^https?$/, error: `must be an address, http://${service}:3000 for example` })
    .transform((url) => url.replace(/\/$/, ''))
    .default(`http://${service}:3000`)

/** Where each service is, as environment variables: `CATALOG_ADDRESS=http://catalog:3000` (the default). */
export const addressConfig = z.object(
  Object.fromEntries(
    serviceNames.map((name) => [`${name.toUpperCase()}_ADDRESS`, address(name)]),
  ) as Record<AddressVariable, ReturnType<typeof address>>,
)

/** The addresses by service. */
export const addressesOf = (config: z.output<typeof addressConfig>) =>
  Object.fromEntries(
    serviceNames.map((name) => [
      name,
      config[`${name.toUpperCase() as Uppercase<typeof name>}_ADDRESS`],
    ]),
  ) as Record<ServiceName, string>
