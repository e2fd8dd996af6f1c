-- Stores the beat of a node and reads the roll.
--
-- KEYS[1]  beats
-- KEYS[2]  owners
-- KEYS[3]  configuration
-- ARGV[1]  incarnation
-- ARGV[2]  count of the beat
-- ARGV[3]  card of the node
--
-- Returns {seconds, microseconds, {incarnation, '<count> <card>', ...},
--          {partition, '<epoch> <owner>', ...}, version of the configuration or '0'}
--
-- Invariant: a beat that was held up on its way does not replace a later one, which would look like
-- another sign of life. The time is only told; nothing is decided by it.
local stored = redis.call('HGET', KEYS[1], ARGV[1])
local count = stored and tonumber(string.match(stored, '^%d+')) or 0
if tonumber(ARGV[2]) >= count then
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[2] .. ' ' .. ARGV[3])
end
local version = redis.call('HGET', KEYS[3], 'version') or '0'
local beats = redis.call('HGETALL', KEYS[1])
local owners = redis.call('HGETALL', KEYS[2])
local time = redis.call('TIME')
return {time[1], time[2], beats, owners, version}
