-- Begins every script for a server that has been admitted.
--
-- KEYS[1]  self: '<incarnation> <latest known incarnation of each server, by commas>'
-- ARGV[1]  the incarnation in which the caller takes this server to be
--
-- Returns {'unadmitted', self} when it is in another: whatever the caller knows of it is void
local self = redis.call('GET', KEYS[1]) or ''
local inc = string.match(self, '^%d+')
if inc ~= ARGV[1] then return {'unadmitted', self} end
