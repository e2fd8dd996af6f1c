-- Writes into the table of owners what is known of a partition. The table follows the partitions' meta,
-- which lies in other slots, in a second step; whoever learns that the step is missing makes it.
--
-- KEYS[1]  owners
-- ARGV[1]  partition
-- ARGV[2]  epoch
-- ARGV[3]  owner, '' after a release
--
-- Returns 1 when the table was changed, else 0
--
-- Invariant: the table never goes back to an earlier epoch, nor from released to owned within one.
local stored = redis.call('HGET', KEYS[1], ARGV[1])
local epoch = stored and tonumber(string.match(stored, '^%d+')) or 0
local newer = tonumber(ARGV[2]) > epoch
local released = stored and tonumber(ARGV[2]) == epoch and ARGV[3] == ''
if not newer and not released then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2] .. ' ' .. ARGV[3])
return 1
