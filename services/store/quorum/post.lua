-- Leaves commits for the holder of the feed to append.
--
-- KEYS[2]  box, list    ARGV[2]  at most so many in the box
-- ARGV[3]  channel      ARGV[4]  and so on: commits as JSON
--
-- Returns {'ok', self}; {'no', self} when the box is full
--
-- Invariant: none. What is left here may be lost or appended twice: whoever left it looks, and leaves it again.
if redis.call('LLEN', KEYS[2]) > tonumber(ARGV[2]) then return {'no', self} end
for at = 4, #ARGV do redis.call('RPUSH', KEYS[2], ARGV[at]) end
redis.call('PUBLISH', ARGV[3], 'post')
return {'ok', self}
