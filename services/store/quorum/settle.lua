-- Tells the server that a commit is acknowledged, and whoever watches that there is something to read.
--
-- ARGV[2]  epoch
-- ARGV[3]  up to which seq all is acknowledged
-- ARGV[4]  channel
--
-- Returns {'ok', self}
--
-- Invariant: `ci` is only moved over what is part of this copy.
local known = math.min(tonumber(ARGV[3]), seq)
if epoch ~= tonumber(ARGV[2]) or not votes or known <= ci then return {'ok', self} end
redis.call('HSET', KEYS[2], 'ci', known)
redis.call('PUBLISH', ARGV[4], known)
return {'ok', self}
