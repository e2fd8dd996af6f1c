-- Takes commits out of the box, for the holder of the feed.
--
-- KEYS[4]  box, list    ARGV[2]  the holder's epoch    ARGV[3]  at most so many
--
-- Returns {'ok', self, commits}; {'fenced', self, promise} when the feed was promised to another
--
-- Invariant: who was a holder takes nothing away from who is one.
if promise > tonumber(ARGV[2]) then return {'fenced', self, promise} end
return {'ok', self, redis.call('LPOP', KEYS[4], ARGV[3]) or {}}
