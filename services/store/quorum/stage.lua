-- Adds to a copy that is not in use yet.
--
-- ARGV[2]  the copy
-- ARGV[3]  the number of this piece, from 1
-- ARGV[4]  the seq of which the copy is then, as far as it has come
-- ARGV[5]  and so on: writes
--
-- Returns {'ok', self}; {'noShadow', self} when the piece before is missing
--
-- Invariant: a copy has every piece once, in order, or is never used.
local state = keyOf('state', ARGV[2])
local staged = tonumber(redis.call('HGET', state, 'count') or 0)
if staged ~= tonumber(ARGV[3]) - 1 then return {'noShadow', self} end
if staged == 0 then redis.call('SADD', KEYS[2] .. ':copies', ARGV[2]) end
apply(5, ARGV[2])
redis.call('HSET', state, 'count', ARGV[3], 'seq', ARGV[4])
return {'ok', self}
