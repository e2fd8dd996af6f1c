-- Lets a new process go on in the incarnation of the one before it, which had synced every write before it
-- answered, as this one does: it has forgotten nothing.
--
-- KEYS[1]  self
-- KEYS[2]  run      ARGV[1]  run of the process before
-- KEYS[3]  fsync    ARGV[2]  run of this process
--
-- Returns {'ok', self}; {'stale', self} when the process before had not, or someone was faster
local self = redis.call('GET', KEYS[1]) or ''
if redis.call('GET', KEYS[2]) ~= ARGV[1] or redis.call('GET', KEYS[3]) ~= 'always' then
  return {'stale', self}
end
redis.call('SET', KEYS[2], ARGV[2])
return {'ok', self}
