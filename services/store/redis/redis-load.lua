-- Reads what a new owner of a partition needs.
--
-- KEYS[1]  timers
-- KEYS[2]  outgoing
-- KEYS[3]  meta
--
-- Returns {timers, outgoing, meta}, each as a flat list of field and value
--
-- Invariant: the three are of the same commit.
local image = {}
for index, key in ipairs(KEYS) do image[index] = redis.call('HGETALL', key) end
return image
