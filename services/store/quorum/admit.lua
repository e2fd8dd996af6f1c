-- Makes the process that runs here part of the cluster, in a new incarnation: it has a vote on no line until
-- the line was copied to it.
--
-- KEYS[1]  self     ARGV[1]  run: the process that is meant
-- KEYS[2]  vector   ARGV[2]  its incarnation
-- KEYS[3]  run      ARGV[3]  'always' when it syncs every write, else another word
-- KEYS[4]  conf     ARGV[4]  conf
-- KEYS[5]  fsync    ARGV[5]  count of servers
-- KEYS[6]  beats    ARGV[6]  count of arguments that are beats
-- KEYS[7]  owners   ARGV[7]  count of arguments that are owners
-- ARGV[8]  and so on: for each server its incarnation and run; beats by node; owners by line
--
-- Returns {'ok', self}; {'stale', self} when this server is in that incarnation or a later one
--
-- Invariant: an incarnation is begun once. What the others knew of incarnations, beats and owners after they
-- had recorded it is known here: a reader who meets this server misses nothing.
local self = redis.call('GET', KEYS[1]) or ''
local inc = tonumber(string.match(self, '^%d+') or 0)
local joining = tonumber(ARGV[2])
if redis.call('GET', KEYS[3]) == ARGV[1] and inc >= joining then return {'ok', self} end
if joining <= inc then return {'stale', self} end

local servers, beats, owners = tonumber(ARGV[5]), tonumber(ARGV[6]), tonumber(ARGV[7])
local function numberIn(text) return tonumber(string.match(text or '0', '^%d+')) end

local latest = {}
for server = 0, servers - 1 do
  local known, run = ARGV[8 + 2 * server], ARGV[9 + 2 * server]
  local recorded = redis.call('HGET', KEYS[2], server)
  if not recorded or numberIn(recorded) < tonumber(known) then
    redis.call('HSET', KEYS[2], server, known .. ' ' .. run)
  else known = string.match(recorded, '^%d+') end
  latest[server + 1] = known
end

local function merge(key, from, count)
  for at = from, from + count - 1, 2 do
    local stored, told = redis.call('HGET', key, ARGV[at]), ARGV[at + 1]
    local isRelease = string.match(told, '^%d+ 0 $') ~= nil
    local before, after = numberIn(stored), numberIn(told)
    if not stored or after > before or (after == before and isRelease) then
      redis.call('HSET', key, ARGV[at], told)
    end
  end
end
local first = 8 + 2 * servers
merge(KEYS[6], first, beats)
merge(KEYS[7], first + beats, owners)

self = ARGV[2] .. ' ' .. table.concat(latest, ',')
redis.call('SET', KEYS[1], self)
redis.call('SET', KEYS[3], ARGV[1])
redis.call('SET', KEYS[4], ARGV[4])
redis.call('SET', KEYS[5], ARGV[3])
return {'ok', self}
