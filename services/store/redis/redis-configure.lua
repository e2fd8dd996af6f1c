-- Writes the next version of the configuration.
--
-- KEYS[1]  configuration
-- ARGV[1]  the version that the writer has seen; 0 for none
-- ARGV[2]  the document
--
-- Returns 1 when it is the version after that now, else 0
--
-- Invariant: of two writers who saw the same version, one succeeds. The same document may be written
-- again, the first answer may have been lost.
local stored = redis.call('HMGET', KEYS[1], 'version', 'json')
local version = tonumber(stored[1] or 0)
local expected = tonumber(ARGV[1])
if version == expected + 1 and stored[2] == ARGV[2] then return 1 end
if version ~= expected then return 0 end
redis.call('HSET', KEYS[1], 'version', expected + 1, 'json', ARGV[2])
return 1
