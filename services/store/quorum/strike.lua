-- Forgets a node that is gone for good.
--
-- KEYS[2]  beats    ARGV[2]  incarnation of the node
--
-- Returns {'ok', self}
redis.call('HDEL', KEYS[2], ARGV[2])
return {'ok', self}
