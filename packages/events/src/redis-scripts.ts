/**
 * Appends the events of one name that were not published before. KEYS: the stream, the set of the
 * ids that it has seen. ARGV: now and since when ids are known (ms since 1970), then id, payload, …
 */
export const publishScript = `
redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', ARGV[2])
for i = 3, #ARGV, 2 do
  if redis.call('ZADD', KEYS[2], 'NX', ARGV[1], ARGV[i]) == 1 then
    redis.call('XADD', KEYS[1], '*', 'payload', ARGV[i + 1])
  end
end`

/**
 * Hands what a consumer has not done to the others of its group, at once; and forgets the consumer
 * when it leaves nothing. KEYS: the stream. ARGV: group, consumer.
 */
export const leaveScript = `
local left = redis.call('XPENDING', KEYS[1], ARGV[1], '-', '+', 100000, ARGV[2])
for _, entry in ipairs(left) do
  redis.call('XCLAIM', KEYS[1], ARGV[1], ARGV[2], 0, entry[1], 'TIME', 1, 'JUSTID')
end
if #left == 0 then redis.call('XGROUP', 'DELCONSUMER', KEYS[1], ARGV[1], ARGV[2]) end
return #left`

/**
 * Drops events that are older than needed and done by every group, and consumers that are long gone
 * and left nothing. KEYS: the stream. ARGV: the oldest age that is kept for new groups, as ms since
 * 1970; the ms of idleness after which a consumer is gone.
 */
export const tidyScript = `
local function fields(list)
  local map = {}
  for i = 1, #list, 2 do map[list[i]] = list[i + 1] end
  return map
end
local function parts(id)
  local ms, seq = string.match(id, '^(%d+)-(%d+)$')
  return tonumber(ms), tonumber(seq)
end
local oldest = ARGV[1] .. '-0'
local function keepFrom(id)
  local ms, seq = parts(id)
  local oldestMs, oldestSeq = parts(oldest)
  if ms < oldestMs or (ms == oldestMs and seq < oldestSeq) then oldest = id end
end
for _, list in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
  local group = fields(list)
  keepFrom(group['last-delivered-id'])
  if group['pending'] > 0 then
    keepFrom(redis.call('XPENDING', KEYS[1], group['name'])[2])
  end
  for _, about in ipairs(redis.call('XINFO', 'CONSUMERS', KEYS[1], group['name'])) do
    local consumer = fields(about)
    if consumer['pending'] == 0 and consumer['idle'] > tonumber(ARGV[2]) then
      redis.call('XGROUP', 'DELCONSUMER', KEYS[1], group['name'], consumer['name'])
    end
  end
end
return redis.call('XTRIM', KEYS[1], 'MINID', oldest)`
