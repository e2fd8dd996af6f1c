-- Applies the next commit of a line, whole or not at all; the first of an epoch may be a mere stamp.
--
-- ARGV[2]  epoch             ARGV[3]  seq
-- ARGV[4]  epoch before it   ARGV[5]  seq before it
-- ARGV[6]  up to which seq all is acknowledged
-- ARGV[7]  line
-- ARGV[8]  tenure that begins with this commit, or ''
-- ARGV[9]  and so on: writes
--
-- Returns {'ok', self, seq}, also for a repeat; {'fenced', self, promise}; {'notReady', self};
--         {'lag', self, epoch, seq} for a gap or another branch
--
-- Invariant: a copy grows only by what stands exactly on it, and only under the highest epoch promised.
local e, s = tonumber(ARGV[2]), tonumber(ARGV[3])
if promise > e then return {'fenced', self, promise} end
if not votes then return {'notReady', self} end
if epoch == e and seq >= s then
  local known = math.min(tonumber(ARGV[6]), seq)
  if known > ci then redis.call('HSET', KEYS[2], 'ci', known) end
  return {'ok', self, seq}
end
if epoch ~= tonumber(ARGV[4]) or seq ~= tonumber(ARGV[5]) then return {'lag', self, epoch, seq} end
apply(9)
if ARGV[8] ~= '' then note(ARGV[7], ARGV[8]) end
local known = math.max(ci, math.min(tonumber(ARGV[6]), s))
redis.call('HSET', KEYS[2], 'promise', ARGV[2], 'epoch', ARGV[2], 'seq', ARGV[3], 'ci', known)
return {'ok', self, s}
