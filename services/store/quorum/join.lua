-- Records that another server has begun a new incarnation. Its answers of earlier ones are void with it.
--
-- KEYS[2]  vector     ARGV[2]  the other server          ARGV[3]  its incarnation   ARGV[4]  its run
-- KEYS[3]  beats      ARGV[5]  count of servers
-- KEYS[4]  owners     ARGV[6]  what the caller has seen recorded: '<incarnation> <run>'
--
-- Returns {'ok', self, vector, beats, owners} as they are then; {'no', self} when something else is recorded
--
-- Invariant: an incarnation is recorded for one process, and never replaced by an earlier one.
local joined = ARGV[3] .. ' ' .. ARGV[4]
local recorded = redis.call('HGET', KEYS[2], ARGV[2])
if recorded ~= joined then
  local known = tonumber(string.match(recorded, '^%d+'))
  if recorded ~= ARGV[6] or tonumber(ARGV[3]) <= known then return {'no', self} end
  redis.call('HSET', KEYS[2], ARGV[2], joined)
  local latest = {}
  for server = 0, tonumber(ARGV[5]) - 1 do
    latest[server + 1] = string.match(redis.call('HGET', KEYS[2], server), '^%d+')
  end
  self = inc .. ' ' .. table.concat(latest, ',')
  redis.call('SET', KEYS[1], self)
end
return {'ok', self, redis.call('HGETALL', KEYS[2]), redis.call('HGETALL', KEYS[3]), redis.call('HGETALL', KEYS[4])}
