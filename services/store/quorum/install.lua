-- Puts a staged copy into use, and gives the server its vote.
--
-- ARGV[2]  epoch
-- ARGV[3]  seq at which the copy stands
-- ARGV[4]  up to which seq all is acknowledged
-- ARGV[5]  the copy
-- ARGV[6]  the count of its pieces
-- ARGV[7]  line
-- ARGV[8]  tenure of the epoch
--
-- Returns {'ok', self, seq}; {'fenced', self, promise}; {'noShadow', self} when the copy is not whole
--
-- Invariant: a copy that has a vote never goes back.
local e, t = tonumber(ARGV[2]), tonumber(ARGV[3])
if promise > e then return {'fenced', self, promise} end
if votes and (epoch > e or (epoch == e and seq >= t)) then return {'ok', self, t} end
local state = redis.call('HMGET', keyOf('state', ARGV[5]), 'count', 'seq')
if state[1] ~= ARGV[6] or state[2] ~= ARGV[3] then return {'noShadow', self} end
redis.call('SADD', KEYS[2] .. ':copies', copy)
redis.call('HSET', KEYS[2], 'promise', ARGV[2], 'epoch', ARGV[2], 'seq', ARGV[3],
  'ci', math.min(tonumber(ARGV[4]), t), 'valid', inc, 'copy', ARGV[5])
note(ARGV[7], ARGV[8])
return {'ok', self, t}
