// My mirror: keeps what is chosen in this browser, and says how far it lies from the frontline.
"use strict";
(function () {
  const mirror = document.querySelector(".mirror");
  if (!mirror || !mirror.dataset.key) return;
  const place = "parallax-mirror-" + mirror.dataset.key.slice(0, 16);
  const forget = mirror.querySelector(".forget");
  let kept = {};
  try { kept = JSON.parse(localStorage.getItem(place)) || {}; } catch (_) { kept = {}; }

  function say(set) {
    const chosen = set.querySelector("input:checked");
    const level = Number(set.dataset.frontline);
    const output = set.querySelector("output");
    const seen = set.querySelector("details");
    seen.hidden = !chosen;
    seen.open = Boolean(chosen);
    if (!chosen || !Number.isFinite(level)) { output.textContent = ""; return; }
    const gap = Number(chosen.value) - level;
    const size = Math.abs(gap).toFixed(1);
    output.textContent = size === "0.0" ? "You see it alike."
      : gap > 0 ? "You see it " + size + " rosier." : "You see it " + size + " less rosy.";
  }

  for (const set of mirror.querySelectorAll("fieldset")) {
    const name = set.dataset.block;
    for (const input of set.querySelectorAll("input")) {
      input.checked = kept[name] === input.value;
      input.addEventListener("change", function () {
        kept[name] = input.value;
        try { localStorage.setItem(place, JSON.stringify(kept)); } catch (_) { /* It is not kept, then. */ }
        forget.hidden = false;
        say(set);
      });
    }
    say(set);
  }

  forget.hidden = Object.keys(kept).length === 0;
  forget.addEventListener("click", function () {
    kept = {};
    try { localStorage.removeItem(place); } catch (_) { /* There was nothing to forget. */ }
    for (const set of mirror.querySelectorAll("fieldset")) {
      for (const input of set.querySelectorAll("input")) input.checked = false;
      say(set);
    }
    forget.hidden = true;
  });
})();
