import { z } from 'zod'

/** The settings of the catalog service, as environment variables. */
export const catalogConfig = z.object({
  CATALOG_DATABASE_URL: z
    .string()
    .regex(
      /^(?:postgres(?:ql)?|mongodb(?:\+srv)?):\/\//,
      'must be postgres://… or mongodb://… with the name of a database',
    ),
  BLOBS_URL: z
    .string()
    .regex(/^(file:|s3:\/\/)/, 'must be file:///a/folder or s3://KEY:SECRET@bucket?region=…'),
  PUBLIC_URL: z.url({ protocol: /^https?$/, error: 'must be the address of the site, https://…' }),
  SERVICE_SECRET: z.string().min(32, 'must have at least 32 characters'),
})

export type CatalogConfig = z.output<typeof catalogConfig>
