-- Answers whole questionnaires with wrk, one person after the other on each connection.
--
--   wrk -t64 -c64 … -s answering.lua URL -- FILE CLIENTS
--
-- A thread of wrk has one connection here, so that it sends a person's requests in their order and
-- waits for each answer. FILE.steps has a line for each request of a person: "GET path" or
-- "POST path fields", with {secret} where the link's secret stands; FILE.links a line "secret mark"
-- for each link; thread t of CLIENTS takes every CLIENTS-th of them from t on. When its links are
-- used up, a thread asks for /health. At the end one line of JSON tells what was measured.

local all = {}

function setup(thread)
  thread:set("number", #all)
  table.insert(all, thread)
end

local function read_links(name, clients)
  local links, count = {}, 0
  for line in io.lines(name) do
    if count % clients == number then table.insert(links, line) end
    count = count + 1
  end
  return links
end

local function read_steps(name)
  local steps = {}
  for line in io.lines(name) do
    local method, path, fields = line:match("^(%S+) (%S+) ?(.*)$")
    table.insert(steps, {method = method, path = path, fields = fields})
  end
  return steps
end

function init(arguments)
  steps = read_steps(arguments[1] .. ".steps")
  links = read_links(arguments[1] .. ".links", tonumber(arguments[2]))
  finished, step = 0, 1
  -- wrk asks the first thread for one request that it does not send.
  rehearsals = number == 0 and 1 or 0
end

function request()
  local link = links[finished + 1]
  if not link then return wrk.format("GET", "/health") end
  local secret, mark = link:match("^(%S+) (%S+)$")
  local here = steps[step]
  local head = here.method .. " " .. here.path:gsub("{secret}", secret)
    .. " HTTP/1.1\r\nHost: " .. wrk.host .. ":" .. wrk.port
    .. "\r\nAccept: text/html\r\nCookie: parallax_sheet=" .. secret
  if rehearsals > 0 then
    rehearsals = rehearsals - 1
  else
    step = step + 1
    if step > #steps then finished, step = finished + 1, 1 end
  end
  if here.method == "GET" then return head .. "\r\n\r\n" end
  local body = "_sheet=" .. mark .. here.fields
  return head .. "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
    .. #body .. "\r\n\r\n" .. body
end

function done(summary, latency, requests)
  local errors, whole = summary.errors, 0
  for _, thread in ipairs(all) do
    whole = whole + thread:get("finished")
  end
  io.write(string.format(
    '{"requests": %d, "seconds": %.6f, "p50": %.3f, "p99": %.3f, "refused": %d, "broken": %d, "asked": %d}\n',
    summary.requests, summary.duration / 1e6, latency:percentile(50) / 1e3,
    latency:percentile(99) / 1e3, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout, whole))
end
