-- Removes some of what is left of copies that are not in use.
--
-- ARGV[2]  copies of this epoch or later are left alone: someone may be at work on them
-- ARGV[3]  how many actors' rows to remove at once
--
-- Returns {'ok', self, 1 when nothing is left}
local parts = {'heads', 'timers', 'out', 'marks', 'answers', 'expiries', 'events', 'rowed', 'state'}
local copies = KEYS[2] .. ':copies'
for _, old in ipairs(redis.call('SMEMBERS', copies)) do
  if old ~= copy and tonumber(string.match(old, '^%d+')) < tonumber(ARGV[2]) then
    local addresses = redis.call('SPOP', keyOf('rowed', old), ARGV[3])
    for _, address in ipairs(addresses) do redis.call('UNLINK', keyOf('rows:' .. address, old)) end
    if #addresses > 0 then return {'ok', self, 0} end
    for _, part in ipairs(parts) do redis.call('UNLINK', keyOf(part, old)) end
    redis.call('SREM', copies, old)
    return {'ok', self, 0}
  end
end
return {'ok', self, 1}
