import { expect, test } from 'bun:test'
import { readConfig } from '@busker/config/read'
import { catalogConfig } from './config.ts'

test('wrong settings are named, each with what it must be', () => {
  expect(() =>
    readConfig(catalogConfig, {
      CATALOG_DATABASE_URL: 'mysql://x',
      BLOBS_URL: '/blobs',
      PUBLIC_URL: 'music.example',
      SERVICE_SECRET: 'short',
    }),
  ).toThrow(
    /CATALOG_DATABASE_URL: must be [^]*BLOBS_URL: must be [^]*PUBLIC_URL: [^]*SERVICE_SECRET: /,
  )
})
