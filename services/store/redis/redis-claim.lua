-- Takes a partition for a node, and so fences off whoever had it.
--
-- KEYS[1]  meta of the partition
-- ARGV[1]  claimant
-- ARGV[2]  the epoch that it has seen; 0 when the partition was never claimed
--
-- Returns {1, epoch, seq, owner} when the claimant has it, under that epoch;
--         {0, epoch, 0, owner} when someone else was first (owner is '' after a release)
--
-- Invariant: an epoch is given to one claimant only. The same claimant may ask again, its first answer
-- may have been lost.
local meta = redis.call('HMGET', KEYS[1], 'epoch', 'owner', 'seq')
local epoch = tonumber(meta[1] or 0)
local seen = tonumber(ARGV[2])
local seq = tonumber(meta[3] or 0)

if epoch == seen + 1 and meta[2] == ARGV[1] then return {1, epoch, seq, ARGV[1]} end
if epoch ~= seen then return {0, epoch, 0, meta[2] or ''} end

redis.call('HSET', KEYS[1], 'epoch', seen + 1, 'owner', ARGV[1])
return {1, seen + 1, seq, ARGV[1]}
