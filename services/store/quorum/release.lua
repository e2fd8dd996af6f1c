-- Notes that the holder of an epoch has let go.
--
-- ARGV[2]  line
-- ARGV[3]  epoch
--
-- Returns {'ok', self}; {'fenced', self, promise} when a later epoch was promised
if promise > tonumber(ARGV[3]) then return {'fenced', self, promise} end
note(ARGV[2], ARGV[3] .. ' 0 ')
return {'ok', self}
