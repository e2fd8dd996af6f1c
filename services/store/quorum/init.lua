-- Makes an empty server part of a new cluster, in its first incarnation, with a vote on every line.
--
-- KEYS[1]  self     ARGV[1]  run
-- KEYS[2]  vector   ARGV[2]  conf
-- KEYS[3]  run      ARGV[3]  'always' when it syncs every write, else another word
-- KEYS[4]  conf     ARGV[4]  and so on: the run of each server
-- KEYS[5]  fsync
--
-- Returns {'ok', self}; {'no', self} when it is not empty
--
-- Invariant: a server that was part of a cluster is never taken for a new one.
if redis.call('EXISTS', unpack(KEYS)) > 0 then
  local self = redis.call('GET', KEYS[1]) or ''
  return {redis.call('GET', KEYS[4]) == ARGV[2] and 'ok' or 'no', self}
end
local latest = {}
for at = 4, #ARGV do
  redis.call('HSET', KEYS[2], at - 4, '1 ' .. ARGV[at])
  latest[at - 3] = '1'
end
local self = '1 ' .. table.concat(latest, ',')
redis.call('SET', KEYS[1], self)
redis.call('SET', KEYS[3], ARGV[1])
redis.call('SET', KEYS[4], ARGV[2])
redis.call('SET', KEYS[5], ARGV[3])
return {'ok', self}
