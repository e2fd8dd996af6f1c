-- Tells what is known of the incarnations of all servers.
--
-- KEYS[2]  vector, hash: '<incarnation> <run>' by server
--
-- Returns {'ok', self, vector}
return {'ok', self, redis.call('HGETALL', KEYS[2])}
