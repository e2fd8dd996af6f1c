-- Reads from a copy, together with where it stands.
--
-- ARGV[2]  the epoch that the copy must be of; 0 for any
-- ARGV[3]  the seq that it must have reached
-- ARGV[4]  what: 'image', 'actors' (ARGV[5] ...: addresses), 'answer' (ARGV[5]: id),
--          'events' (ARGV[5]: after which seq, ARGV[6]: up to which, ARGV[7]: how many),
--          'marks', 'items' (ARGV[5]: after which, ARGV[6]: how many)
--
-- Returns {'ok', self, epoch, seq, ci, what was asked for}; {'fenced', self, promise};
--         {'notReady', self}; {'lag', self, epoch, seq}
--
-- Invariant: all of it is of the same commit.
local e = tonumber(ARGV[2])
if not votes then return {'notReady', self} end
if e > 0 and promise > e then return {'fenced', self, promise} end
if (e > 0 and epoch ~= e) or seq < tonumber(ARGV[3]) then return {'lag', self, epoch, seq} end

local function all(part) return redis.call('HGETALL', keyOf(part)) end
local function range(from, to, count)
  return redis.call('XRANGE', keyOf('events'), from, to, 'COUNT', count)
end

local readers = {}
function readers.image() return {all('timers'), all('out'), all('marks')} end
function readers.actors()
  local actors = {}
  for index = 5, #ARGV do
    local head = redis.call('HGET', keyOf('heads'), ARGV[index])
    actors[index - 4] = head and {head, all('rows:' .. ARGV[index])}
  end
  return actors
end
function readers.answer() return redis.call('HGET', keyOf('answers'), ARGV[5]) end
function readers.events() return range(ARGV[5], ARGV[6], ARGV[7]) end
function readers.marks() return all('marks') end
function readers.items() return {all('marks'), range(ARGV[5], '+', ARGV[6]), range('-', '+', 1)} end

return {'ok', self, epoch, seq, ci, readers[ARGV[4]]()}
