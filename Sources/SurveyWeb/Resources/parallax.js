// Parallax: keeps answers as they are given, and lets digits choose points. Every page is complete
// without this file.
(() => {
  "use strict";
  const form = document.getElementById("ask");
  const note = document.getElementById("kept");
  if (!form || !note || !window.fetch) return;

  const longest = 30000;
  let pause = 2000, timer = 0, busy = null, leaving = false;
  const fields = () => new URLSearchParams(new FormData(form)).toString();
  let kept = fields();

  const say = (name) => {
    if (note.dataset.now === name) return;
    note.dataset.now = name;
    note.textContent = note.dataset[name];
  };
  const later = (delay) => {
    clearTimeout(timer);
    timer = setTimeout(keep, delay);
  };

  // The page's own form, sent in the background; the server keeps it and leads nowhere.
  async function send() {
    const now = fields();
    if (now === kept) return;
    try {
      const answer = await fetch(form.action, {
        method: "POST", body: new URLSearchParams(now + "&_go=keep"), redirect: "manual",
        cache: "no-store", keepalive: now.length < 60000, signal: AbortSignal.timeout(15000),
      });
      if (answer.status === 204) {
        kept = now;
        pause = 2000;
        say("kept");
      } else if (answer.status >= 500) {
        throw new Error();
      } else {
        say("refused");
      }
    } catch {
      say("failed");
      later(pause);
      pause = Math.min(2 * pause, longest);
    }
  }
  async function keep() {
    if (leaving) return;
    if (busy) {
      later(300);
      return;
    }
    busy = send();
    await busy;
    busy = null;
  }

  form.addEventListener("change", () => later(0));
  form.addEventListener("input", (event) => {
    if (event.target.tagName === "TEXTAREA") later(800);
  });
  window.addEventListener("online", () => later(0));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") keep();
  });

  // What is on its way comes first, so that nothing older is kept after the form itself.
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (leaving) {
      event.preventDefault();
      return;
    }
    leaving = true;
    setTimeout(() => { leaving = false; }, 5000);
    if (!busy) return;
    event.preventDefault();
    const button = event.submitter;
    const go = () => {
      leaving = false;
      busy = null;
      form.requestSubmit(button);
    };
    Promise.race([busy, new Promise((done) => setTimeout(done, 3000))]).then(go);
  });
  window.addEventListener("pageshow", () => { leaving = false; });

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
