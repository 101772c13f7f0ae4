import type { Budget } from '@busker/limits/limiter'

/** The limits of the API, in Markdown: what a client should know before it meets them. */
export const rateLimitInWords = ({ points, seconds }: Budget) => `## Rate limits

One address may send ${points} requests to \`/v1/…\` in ${seconds} seconds; an IPv6 /64 counts as one.
Each answer tells in its \`RateLimit\` header how many are left (\`r\`) and in how many seconds they are
back (\`t\`), as in \`RateLimit: "address";r=${points - 1};t=${seconds}\`. Past the limit the answer is 429
with \`Retry-After\`: wait as many seconds as it says, then go on. Some things have tighter limits of
their own, signing in for one; they answer in the same way.`
