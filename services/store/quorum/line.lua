-- Begins every script for one line: its copy on this server, and what this server has promised.
--
-- KEYS[2]  meta, hash: `promise`, `nonce` (of the claim promised), `epoch` and `seq` (where the copy stands),
--          `valid` (the incarnation in which the copy was made so; absent: the first), `ci` (up to which
--          seq all is known to be acknowledged), `copy` (the name of the copy in use; absent: '0')
-- KEYS[3]  owners, hash: '<epoch> <seen> <owner>' by line; the owner is empty after a release
--
-- Invariant: only a server whose copy is valid in its present incarnation has a vote.
local meta = redis.call('HMGET', KEYS[2], 'promise', 'nonce', 'epoch', 'seq', 'valid', 'ci', 'copy')
local promise = tonumber(meta[1] or 0)
local epoch, seq = tonumber(meta[3] or 0), tonumber(meta[4] or 0)
local votes = (meta[5] or '1') == inc
local ci = tonumber(meta[6] or 0)
local copy = meta[7] or '0'

local function keyOf(part, of) return KEYS[2] .. ':' .. (of or copy) .. ':' .. part end

-- Removes answers that have expired, oldest first.
local function sweep(of, at, max)
  local expiries = keyOf('expiries', of)
  local expired = redis.call('ZRANGEBYSCORE', expiries, '-inf', '(' .. at, 'LIMIT', 0, max)
  if #expired == 0 then return end
  redis.call('HDEL', keyOf('answers', of), unpack(expired))
  redis.call('ZREM', expiries, unpack(expired))
end

-- Makes the writes that stand in ARGV from `first`: command, part, count of arguments, arguments. All are
-- absolute. At most 2,000 arguments each, because `unpack` has a limit.
local function apply(first, of)
  local at, size = first, #ARGV
  while at <= size do
    local from, last = at + 3, at + 2 + tonumber(ARGV[at + 2])
    if ARGV[at] == 'SWEEP' then sweep(of, ARGV[from], ARGV[last])
    else redis.call(ARGV[at], keyOf(ARGV[at + 1], of), unpack(ARGV, from, last)) end
    at = last + 1
  end
end

-- Enters into the table of owners whose epoch has begun to serve, or ended. It only tells whom to ask.
local function note(line, tenure)
  local stored = redis.call('HGET', KEYS[3], line)
  local known = stored and tonumber(string.match(stored, '^%d+')) or 0
  local new = tonumber(string.match(tenure, '^%d+'))
  local isRelease = string.match(tenure, ' $') ~= nil
  if new > known or (new == known and isRelease) then redis.call('HSET', KEYS[3], line, tenure) end
end
