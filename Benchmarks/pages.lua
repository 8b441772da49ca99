-- Asks for one page with wrk, each thread with a secret of its own.
--
--   wrk … -s pages.lua URL -- COUNT HEADER SECRET…
--
-- Thread t sends HEADER with the t-th SECRET (the last one where there are fewer) and stops after COUNT
-- answers, or when the time is over. At the end one line of JSON tells what was measured.

local threads = 0

function setup(thread)
  thread:set("number", threads)
  threads = threads + 1
end

function init(arguments)
  left = tonumber(arguments[1])
  local secret = arguments[math.min(3 + number, #arguments)]
  if secret then wrk.headers[arguments[2]] = secret end
end

function response()
  left = left - 1
  if left <= 0 then wrk.thread:stop() end
end

function done(summary, latency, requests)
  local errors = summary.errors
  io.write(string.format(
    '{"requests": %d, "mean": %.3f, "p50": %.3f, "p99": %.3f, "refused": %d, "broken": %d}\n',
    summary.requests, latency.mean / 1e3, latency:percentile(50) / 1e3,
    latency:percentile(99) / 1e3, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout))
end
