-- Applies one commit of a partition, whole or not at all.
--
-- KEYS[1]  meta of the partition
-- KEYS[2]  answers
-- KEYS[3]  expiries
-- KEYS[4]  and so on: the key of each write, in order
-- ARGV[1]  epoch
-- ARGV[2]  seq
-- ARGV[3]  the committing node's time: answers that expired before it may go
-- ARGV[4]  how many of them at most, 0 to 2,000
-- ARGV[5]  the place of the first write in ARGV
-- ARGV[6]  and so on: fields and values for the meta, the numbers of messages
-- ARGV[n]  and so on: for each write its command, the count of its arguments and these
--
-- At most 2,000 arguments to a command, because `unpack` has a limit.
--
-- Returns 1 when the commit is applied, or was before; else what stands in its way:
--   {'fenced', epoch}  a higher epoch was claimed
--   {'gap', seq}       the stored commit is not the one before this
--
-- Invariant: a partition is changed only by the next commit of the highest epoch that was claimed.
-- All writes are absolute, and `seq` comes last, so that a repeat ends in the same state.
local stored = redis.call('HMGET', KEYS[1], 'epoch', 'seq', 'seqEpoch')
local storedEpoch = tonumber(stored[1] or 0)
local storedSeq = tonumber(stored[2] or 0)
local epoch = tonumber(ARGV[1])
local seq = tonumber(ARGV[2])

if epoch < storedEpoch then return {'fenced', storedEpoch} end
-- Nobody has claimed it: an epoch of 0 is none.
if epoch == 0 then return {'gap', 0} end
if seq == storedSeq and epoch == tonumber(stored[3] or 0) then return 1 end
if epoch ~= storedEpoch or seq ~= storedSeq + 1 then return {'gap', storedSeq} end

if ARGV[4] ~= '0' then
  local expired = redis.call('ZRANGEBYSCORE', KEYS[3], '-inf', '(' .. ARGV[3], 'LIMIT', 0, ARGV[4])
  if #expired > 0 then
    redis.call('HDEL', KEYS[2], unpack(expired))
    redis.call('ZREM', KEYS[3], unpack(expired))
  end
end

local first, size = tonumber(ARGV[5]), #ARGV
local write, at = 4, first
while at <= size do
  local last = at + 1 + tonumber(ARGV[at + 1])
  redis.call(ARGV[at], KEYS[write], unpack(ARGV, at + 2, last))
  write, at = write + 1, last + 1
end

redis.call('HSET', KEYS[1], 'seq', ARGV[2], 'seqEpoch', ARGV[1], unpack(ARGV, 6, first - 1))
return 1
