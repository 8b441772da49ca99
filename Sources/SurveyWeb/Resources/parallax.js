// Parallax: keeps answers as they are given, and lets digits choose points. Every page is complete
// without this file.
(() => {
  "use strict";
  const form = document.getElementById("ask");
  const note = document.getElementById("kept");
  if (!form || !note || !window.fetch) return;

  const longest = 30000, fresh = 3000;
  let pause = 2000, timer = 0, busy = null, leaving = false;
  // When the server was heard last, and the button that waits for it.
  let heard = 0, onward = null;
  const fields = () => new URLSearchParams(new FormData(form)).toString();
  // What was chosen before this file came is not kept yet.
  const chosen = (field) => field.checked !== field.defaultChecked
    || ("defaultValue" in field && field.value !== field.defaultValue);
  const early = [...form.elements].some(chosen);
  let kept = early ? "" : fields();

  const say = (name) => {
    if (note.dataset.now === name) return;
    note.dataset.now = name;
    note.textContent = note.dataset[name];
    if (name === "waiting") note.scrollIntoView({ block: "nearest" });
  };
  const later = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(keep, delay);
  };
  const again = () => {
    later(pause);
    pause = Math.min(2 * pause, longest);
  };

  // Sends the form in the background; the server keeps it. Says whether it was reached.
  async function send() {
    const now = fields();
    if (now === kept && !onward) return true;
    try {
      const answer = await fetch(form.action, {
        method: "POST", body: new URLSearchParams(now + "&_go=keep"), redirect: "manual",
        cache: "no-store", keepalive: now.length < 60000,
        signal: AbortSignal.timeout(onward ? 8000 : 15000),
      });
      heard = Date.now();
      if (answer.status === 204) {
        kept = now;
        pause = 2000;
        say("kept");
      } else if (answer.status >= 500) {
        say("failed");
        again();
      } else {
        say("refused");
      }
      return true;
    } catch {
      say(onward ? "waiting" : "failed");
      again();
      return false;
    }
  }
  async function keep() {
    if (leaving) return;
    if (busy) {
      later(300);
      return;
    }
    busy = send();
    const reached = await busy;
    busy = null;
    if (!reached || !onward) return;
    const { button } = onward;
    onward = null;
    heard = Date.now();
    form.requestSubmit(button);
  }

  form.addEventListener("change", () => later(0));
  form.addEventListener("input", (event) => {
    if (event.target.tagName === "TEXTAREA") later(800);
  });
  if (early) later(0);
  window.addEventListener("online", () => later(0));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") keep();
  });

  // What is on its way comes first. A server not heard just now is asked before the page is left:
  // without a connection the page stays, and goes on by itself later.
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (leaving) {
      event.preventDefault();
      return;
    }
    if (busy || !navigator.onLine || Date.now() - heard > fresh) {
      event.preventDefault();
      onward = { button: event.submitter };
      if (!navigator.onLine) say("waiting");
      later(0);
      return;
    }
    leaving = true;
    setTimeout(() => { leaving = false; }, 5000);
  });
  window.addEventListener("pageshow", () => {
    leaving = false;
    onward = null;
  });

  // A digit, "?" or "-" chooses that answer of the statement that has the focus.
  form.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.target.tagName === "TEXTAREA") return;
    const statement = event.target.closest("fieldset");
    if (!statement || event.key.length !== 1) return;
    const radios = [...statement.querySelectorAll("input[type=radio]")];
    const own = radios.find((radio) => radio.value === event.key);
    const choice = own || (/[1-9]/.test(event.key)
      && statement.querySelectorAll(".options input[type=radio]")[event.key - 1]);
    if (!choice) return;
    event.preventDefault();
    choice.focus();
    if (choice.checked) return;
    choice.checked = true;
    choice.dispatchEvent(new Event("change", { bubbles: true }));
  });
})();
