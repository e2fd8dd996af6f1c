-- Gives a partition back.
--
-- KEYS[1]  meta of the partition
-- ARGV[1]  the epoch under which it was held
--
-- Returns 1 when that is the current epoch, and the partition has no owner now; else 0
--
-- Invariant: nobody can give back what someone else has claimed since.
if redis.call('HGET', KEYS[1], 'epoch') ~= ARGV[1] then return 0 end
redis.call('HDEL', KEYS[1], 'owner')
return 1
