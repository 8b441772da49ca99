-- Walks a file of links for wrk, each link once.
--
--   wrk … -s walk.lua URL -- FILE THREADS SKIP KIND FIELDS
--
-- FILE has a line "secret mark" for each link; thread t of T takes every T-th line from t on and
-- leaves out the first SKIP of them. KIND is "page" (the first page of answers, with FIELDS) or
-- "submit". When its lines are used up, a thread asks for /health. At the end one line of JSON
-- tells what was measured.

local all = {}

function setup(thread)
  thread:set("number", #all)
  table.insert(all, thread)
end

function init(arguments)
  local threads = tonumber(arguments[2])
  position = tonumber(arguments[3])
  path = arguments[4] == "page" and "/answer/1" or "/answer/submit"
  fields = arguments[4] == "page" and arguments[5] or ""
  lines = {}
  local count = 0
  for line in io.lines(arguments[1]) do
    if count % threads == number then table.insert(lines, line) end
    count = count + 1
  end
  -- wrk asks the first thread for one request that it does not send.
  rehearsals = number == 0 and 1 or 0
end

function request()
  local line = lines[position + 1]
  if not line then return wrk.format("GET", "/health") end
  if rehearsals > 0 then rehearsals = rehearsals - 1 else position = position + 1 end
  local secret, mark = line:match("^(%S+) (%S+)$")
  local body = "_sheet=" .. mark .. fields
  return "POST " .. path .. " HTTP/1.1\r\nHost: " .. wrk.host .. ":" .. wrk.port
    .. "\r\nCookie: parallax_sheet=" .. secret
    .. "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " .. #body
    .. "\r\n\r\n" .. body
end

function done(summary, latency, requests)
  local positions = {}
  for _, thread in ipairs(all) do table.insert(positions, thread:get("position")) end
  local errors = summary.errors
  io.write(string.format(
    '{"requests": %d, "seconds": %.6f, "p50": %.3f, "p99": %.3f, "refused": %d, "broken": %d, "positions": [%s]}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3,
    latency:percentile(99) / 1e3, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout, table.concat(positions, ", ")))
end
