-- Promises a claimant to take nothing of earlier epochs any more.
--
-- ARGV[2]  epoch
-- ARGV[3]  nonce of the claim
--
-- Returns {'ok', self, promise, epoch, seq, ci, 1, ''}; {'fenced', self, promise}; {'notReady', self}
--
-- Invariant: an epoch is promised to one claim only, which may ask again.
if not votes then return {'notReady', self} end
local asked = tonumber(ARGV[2])
if promise > asked or (promise == asked and meta[2] ~= ARGV[3]) then
  return {'fenced', self, promise}
end
redis.call('HSET', KEYS[2], 'promise', ARGV[2], 'nonce', ARGV[3])
return {'ok', self, asked, epoch, seq, ci, 1, ''}
