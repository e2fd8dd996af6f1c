-- Reads a piece of a copy, as the writes that make the same piece of another.
--
-- ARGV[2]  the epoch that the copy must be of
-- ARGV[3]  part: 'events', 'heads', 'timers', 'out', 'marks', 'answers' or 'rows'
-- ARGV[4]  cursor: '' to begin with
-- ARGV[5]  how many entries, roughly
--
-- Returns {'ok', self, epoch, seq, next cursor or '' at the end, {writes}}; {'fenced', self, promise};
--         {'notReady', self}; {'lag', self, epoch, seq}
--
-- Invariant: the piece is of the commit at which the copy is said to stand.
local e, part, cursor, count = tonumber(ARGV[2]), ARGV[3], ARGV[4], ARGV[5]
if promise > e then return {'fenced', self, promise} end
if not votes then return {'notReady', self} end
if epoch ~= e then return {'lag', self, epoch, seq} end

local writes = {}
local function write(command, of, items)
  for from = 1, #items, 2000 do
    local last = math.min(from + 1999, #items)
    table.insert(writes, command)
    table.insert(writes, of)
    table.insert(writes, last - from + 1)
    for at = from, last do table.insert(writes, items[at]) end
  end
end

local function scan(command, of)
  local found = redis.call(command, keyOf(of), cursor == '' and '0' or cursor, 'COUNT', count)
  return found[1] == '0' and '' or found[1], found[2]
end

local next, found
if part == 'events' then
  local from = cursor == '' and '-' or '(' .. cursor
  found = redis.call('XRANGE', keyOf(part), from, '+', 'COUNT', count)
  for _, entry in ipairs(found) do write('XADD', part, {entry[1], unpack(entry[2])}) end
  next = #found == tonumber(count) and found[#found][1] or ''
elseif part == 'answers' then
  next, found = scan('ZSCAN', 'expiries')
  for at = 1, #found, 2 do
    local answer = redis.call('HGET', keyOf(part), found[at])
    if answer then
      write('HSET', part, {found[at], answer})
      write('ZADD', 'expiries', {found[at + 1], found[at]})
    end
  end
elseif part == 'rows' then
  next, found = scan('SSCAN', 'rowed')
  for _, address in ipairs(found) do
    write('SADD', 'rowed', {address})
    write('HSET', 'rows:' .. address, redis.call('HGETALL', keyOf('rows:' .. address)))
  end
else
  next, found = scan('HSCAN', part)
  write('HSET', part, found)
end
return {'ok', self, epoch, seq, next, writes}
