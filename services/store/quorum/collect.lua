-- Takes commits out of the box, for the holder of the feed.
--
-- KEYS[2]  box, list    ARGV[2]  at most so many
--
-- Returns {'ok', self, commits}
return {'ok', self, redis.call('LPOP', KEYS[2], ARGV[2]) or {}}
