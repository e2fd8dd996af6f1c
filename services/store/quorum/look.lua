-- Tells where a line's copy stands.
--
-- ARGV[2]  line
--
-- Returns {'ok', self, promise, epoch, seq, ci, 1 when it votes, tenure or ''}
return {'ok', self, promise, epoch, seq, ci, votes and 1 or 0, redis.call('HGET', KEYS[3], ARGV[2]) or ''}
