// Parallax: keeps a table of a wave up to date. The page is complete without this file.
(() => {
  "use strict";
  const place = document.getElementById("live");
  const note = document.getElementById("live-note");
  if (!place || !note || !window.EventSource) return;
  const source = new EventSource(place.dataset.events);
  let fails = 0;

  source.addEventListener("status", (event) => {
    fails = 0;
    const { rows } = JSON.parse(event.data);
    const lines = [...place.querySelectorAll("tbody tr")];
    let changed = 0;
    lines.forEach((line, row) => {
      [...line.querySelectorAll(".value")].forEach((cell, column) => {
        const text = rows[row] && rows[row][column];
        if (typeof text !== "string" || cell.textContent === text) return;
        cell.textContent = text;
        changed += 1;
      });
    });
    note.textContent = changed > 0 ? place.dataset.changed : "";
  });
  const stop = () => {
    source.close();
    note.textContent = place.dataset.lost;
  };
  source.addEventListener("end", stop);
  source.addEventListener("open", () => { fails = 0; });
  source.addEventListener("error", () => {
    fails += 1;
    // A refusal closes the source at once; a server that is away is tried again a few times.
    if (source.readyState === EventSource.CLOSED || fails > 5) stop();
  });
  // A page that goes away holds no connection.
  window.addEventListener("pagehide", () => source.close());
})();
