-- Stores the beat of a node and reads the roll.
--
-- KEYS[2]  beats         ARGV[2]  incarnation of the node
-- KEYS[3]  owners        ARGV[3]  count of the beat
-- KEYS[4]  meta of the   ARGV[4]  card
--          configuration
--
-- Returns {'ok', self, seconds, microseconds, beats, owners, version of the configuration or '0'}
--
-- Invariant: a beat that was held up on its way does not replace a later one. The time is only told.
local stored = redis.call('HGET', KEYS[2], ARGV[2])
local count = stored and tonumber(string.match(stored, '^%d+')) or 0
if tonumber(ARGV[3]) >= count then
  redis.call('HSET', KEYS[2], ARGV[2], ARGV[3] .. ' ' .. ARGV[4])
end
local copy = redis.call('HGET', KEYS[4], 'copy') or '0'
local version = redis.call('HGET', KEYS[4] .. ':' .. copy .. ':marks', 'version') or '0'
local time = redis.call('TIME')
return {'ok', self, time[1], time[2], redis.call('HGETALL', KEYS[2]), redis.call('HGETALL', KEYS[3]), version}
