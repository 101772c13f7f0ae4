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
 * Gives up an event: what a group was handed becomes a dead letter. KEYS: the stream, the dead letters,
 * the faults. ARGV: group, id, payload, reason, the field of its faults.
 */
export const buryScript = `
redis.call('XADD', KEYS[2], '*', 'group', ARGV[1], 'payload', ARGV[3], 'reason', ARGV[4])
redis.call('HDEL', KEYS[3], ARGV[5])
return redis.call('XACK', KEYS[1], ARGV[1], ARGV[2])`

/**
 * Publishes dead letters for their groups alone. KEYS: the stream, the dead letters. ARGV: their ids.
 */
export const replayScript = `
local replayed = 0
for _, id in ipairs(ARGV) do
  local letter = redis.call('XRANGE', KEYS[2], id, id)[1]
  if letter then
    local about = letter[2]
    redis.call('XADD', KEYS[1], '*', 'payload', about[4], 'only', about[2])
    redis.call('XDEL', KEYS[2], id)
    replayed = replayed + 1
  end
end
return replayed`

/**
 * What the groups of a stream have yet to do. KEYS: the stream, the dead letters. Answers for each its
 * name, how many wait, the id of the oldest of them or '', and how many are dead.
 */
export const lagScript = `
local told = {}
if redis.call('EXISTS', KEYS[1]) == 0 then return told end
local dead = {}
for _, letter in ipairs(redis.call('XRANGE', KEYS[2], '-', '+')) do
  dead[letter[2][2]] = (dead[letter[2][2]] or 0) + 1
end
for _, list in ipairs(redis.call('XINFO', 'GROUPS', KEYS[1])) do
  local group = {}
  for i = 1, #list, 2 do group[list[i]] = list[i + 1] end
  local after = '(' .. group['last-delivered-id']
  -- Redis does not know it where entries were dropped.
  local fresh = group['lag'] or #redis.call('XRANGE', KEYS[1], after, '+')
  local oldest = ''
  if group['pending'] > 0 then
    oldest = redis.call('XPENDING', KEYS[1], group['name'])[2]
  elseif fresh > 0 then
    local first = redis.call('XRANGE', KEYS[1], after, '+', 'COUNT', 1)[1]
    if first then oldest = first[1] end
  end
  table.insert(told, { group['name'], group['pending'] + fresh, oldest, dead[group['name']] or 0 })
end
return told`

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
