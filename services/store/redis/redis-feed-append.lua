-- Appends the events of commits to the feed.
--
-- KEYS[1]  items
-- KEYS[2]  places
-- ARGV[1]  how many items are kept, at least
-- ARGV[2]  and so on: for each commit its partition, its seq, the count of its events and these
--
-- Returns the number of the last item
--
-- Invariant: items are numbered from 1 without gaps, and each commit is appended once.
local places, items = KEYS[2], KEYS[1]
local before = tonumber(redis.call('HGET', places, 'last') or 0)
local last, at, size = before, 2, #ARGV
while at <= size do
  local partition, seq, count = ARGV[at], ARGV[at + 1], tonumber(ARGV[at + 2])
  if tonumber(seq) > tonumber(redis.call('HGET', places, partition) or 0) then
    for event = at + 3, at + 2 + count do
      last = last + 1
      redis.call('XADD', items, 'MAXLEN', '~', ARGV[1], last .. '-0', 'e', ARGV[event])
    end
    redis.call('HSET', places, partition, seq)
  end
  at = at + 3 + count
end
if last > before then redis.call('HSET', places, 'last', last) end
return last
