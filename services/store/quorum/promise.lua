-- Promises a claimant to take nothing of earlier epochs any more.
--
-- ARGV[2]  epoch
-- ARGV[3]  nonce of the claim
-- ARGV[4]  line
-- ARGV[5]  the last epoch that served, as the claimant has seen
--
-- Returns {'ok', self, promise, epoch, seq, ci, 1, ''}; {'fenced', self, promise}; {'notReady', self}
--
-- Invariant: an epoch is promised to one claim only, which may ask again; and none that rests on what is past.
if not votes then return {'notReady', self} end
local asked = tonumber(ARGV[2])
if promise > asked or (promise == asked and meta[2] ~= ARGV[3]) then
  return {'fenced', self, promise}
end
local tenure = redis.call('HGET', KEYS[3], ARGV[4])
local served = tenure and tonumber(string.match(tenure, '^%d+')) or 0
if served > tonumber(ARGV[5]) then return {'fenced', self, math.max(promise, served)} end
redis.call('HSET', KEYS[2], 'promise', ARGV[2], 'nonce', ARGV[3])
return {'ok', self, asked, epoch, seq, ci, 1, ''}
