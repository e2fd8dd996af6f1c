-- Reads actors.
--
-- KEYS[1]  heads
-- KEYS[2]  and so on: the rows of each actor
-- ARGV     the address of each actor
--
-- Returns for each actor {head, {key, row, ...}}, or false when it was never stored
--
-- Invariant: head and rows are of the same commit.
local actors = {}
for index, address in ipairs(ARGV) do
  local head = redis.call('HGET', KEYS[1], address)
  actors[index] = head and {head, redis.call('HGETALL', KEYS[index + 1])}
end
return actors
