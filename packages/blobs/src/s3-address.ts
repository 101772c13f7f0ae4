/** Where the objects of a bucket are, and how requests for them are signed. */
export interface S3Place {
  /** Of the bucket, without a slash at its end. */
  bucket: string
  /** With its slashes: `/`, or `/folder/`. */
  folder: string
  region: string
  accessKeyId: string
  secretAccessKey: string
  sessionToken?: string
}

/**
 * Reads `s3://KEY:SECRET@bucket/folder?endpoint=…&region=…&style=…`. Amazon's buckets are names of their
 * own (`https://bucket.s3.region.amazonaws.com`), of which one with a dot would not fit its
 * certificate; an endpoint of others (MinIO, R2, Garage …) has them as folders, unless
 * `style=host` says that they are names there too. `token` is that of temporary credentials.
 */
export function readS3Place(url: URL): S3Place {
  const asked = url.searchParams
  const region = asked.get('region') ?? 'us-east-1'
  const given = asked.get('endpoint')
  const endpoint = new URL(given ?? `https://s3.${region}.amazonaws.com`)
  const isHost = asked.get('style')
    ? asked.get('style') === 'host'
    : !given && !url.hostname.includes('.')
  if (isHost) endpoint.hostname = `${url.hostname}.${endpoint.hostname}`
  const base = endpoint.href.replace(/\/$/, '')
  const token = asked.get('token')
  return {
    bucket: isHost ? base : `${base}/${url.hostname}`,
    folder: url.pathname.replace(/^\/?(.*?)\/?$/, (_, path) => (path ? `/${path}/` : '/')),
    region,
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
    ...(token ? { sessionToken: token } : {}),
  }
}
