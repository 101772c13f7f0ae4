import { expect, test } from 'bun:test'
import { readS3Place } from './s3-address.ts'

const bucketAt = (rest: string) => readS3Place(new URL(`s3://key:secret@${rest}`)).bucket

test.each([
  ['music?region=eu-west-3', 'https://music.s3.eu-west-3.amazonaws.com'],
  ['music', 'https://music.s3.us-east-1.amazonaws.com'],
  // A certificate for *.s3.amazonaws.com holds for one name before the dot.
  ['music.example?region=eu-west-3', 'https://s3.eu-west-3.amazonaws.com/music.example'],
  ['music?endpoint=http://minio:9000', 'http://minio:9000/music'],
  [
    'music?endpoint=https://account.r2.cloudflarestorage.com/',
    'https://account.r2.cloudflarestorage.com/music',
  ],
  ['music?endpoint=https://s3.garage.example&style=host', 'https://music.s3.garage.example'],
  ['music?style=path', 'https://s3.us-east-1.amazonaws.com/music'],
])('the bucket %s is at %s', (given, address) => {
  expect(bucketAt(given)).toBe(address)
})

test('key, secret, token and folder are read as they are meant', () => {
  const url = new URL('s3://a%2Fb:c%2Bd%40@music/covers/2026/?token=t%2B1')
  expect(readS3Place(url)).toMatchObject({
    accessKeyId: 'a/b',
    secretAccessKey: 'c+d@',
    sessionToken: 't+1',
    folder: '/covers/2026/',
  })
})
