import { type ServiceName, serviceNames } from '@busker/contracts/services'
import { z } from 'zod'

type AddressVariable = `${Uppercase<ServiceName>}_ADDRESS`

const isAddress = (given: string) => /^https?:$/.test(URL.parse(given)?.protocol ?? '')

const address = (service: ServiceName) =>
  z
    .string()
    .default(`http://${service}:3000`)
    .transform((given) => given.split(',').map((one) => one.trim().replace(/\/$/, '')))
    .refine((given) => given.every(isAddress), {
      error: `must be an address, http://${service}:3000 for example, or several with commas between`,
    })

/**
 * Where each service is, as environment variables: `CATALOG_ADDRESS=http://catalog:3000` (the default).
 * Several replicas are several addresses with commas between, or one name that has several in DNS.
 */
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
  ) as Record<ServiceName, string[]>
