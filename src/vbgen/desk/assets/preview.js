// The pages beside a form are drawn again whenever the form tells its text: a "desk:text" event of the document, whose
// detail is {text}. The next page comes up behind the one that is seen, at the same place, so that nothing flickers.
"use strict";

(() => {
  const pane = document.querySelector("[data-paper]");
  if (!pane) return;
  const sheets = pane.querySelector(".sheets");
  const old = pane.querySelector("[data-paper-old]");
  const stale = pane.querySelector("[data-paper-stale]");
  const unsaved = pane.querySelector("[data-paper-text]");
  const PAPER = 820; // pixels across an A4 page and the ground beside it
  let asked = null;

  // a pane narrower than the paper shows it smaller, not its lines broken elsewhere
  function fit() {
    if (!sheets.clientWidth) return; // while true pages stand in its place
    const scale = Math.min(1, sheets.clientWidth / PAPER);
    for (const { style } of sheets.querySelectorAll("iframe")) {
      style.width = `${sheets.clientWidth / scale}px`;
      style.height = `${sheets.clientHeight / scale}px`;
      style.transform = `scale(${scale})`;
    }
  }
  new ResizeObserver(fit).observe(sheets);

  document.addEventListener("desk:text", (event) => { stale.hidden = !shows(); draw(event.detail.text); });

  const shows = () => pane.classList.contains("shows-true");
  function turn(truly) {
    pane.classList.toggle("shows-true", truly);
    pane.querySelector("[data-paper-true]").setAttribute("aria-pressed", truly);
    pane.querySelector("[data-paper-quick]").setAttribute("aria-pressed", !truly);
    stale.hidden = true;
  }
  pane.querySelector("[data-paper-quick]").addEventListener("click", () => turn(false));
  pane.querySelector("#true-pages").addEventListener("htmx:afterSwap", (event) => {
    if (event.target.id === "true-pages") turn(true);
  });

  async function draw(text) {
    unsaved.value = text;
    unsaved.disabled = false;
    if (asked) asked.abort();
    asked = new AbortController();
    const token = JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRF"];
    try {
      const answer = await fetch(pane.dataset.paper, {
        method: "POST", headers: { "X-CSRF": token }, body: new URLSearchParams({ text }), signal: asked.signal,
      });
      const made = answer.headers.get("Content-Location");
      old.hidden = made !== null;
      if (made) show(made);
    } catch (error) {
      if (error.name !== "AbortError") said("Không nối được với bàn làm việc: cửa sổ vbgen serve còn chạy không?");
    }
  }

  function show(address) {
    for (const late of sheets.querySelectorAll("iframe.coming")) late.remove();
    const seen = sheets.querySelector("iframe");
    const coming = seen.cloneNode();
    coming.className = "coming";
    coming.src = address;
    coming.addEventListener("load", () => {
      coming.contentWindow.scrollTo(seen.contentWindow.scrollX, seen.contentWindow.scrollY);
      coming.classList.remove("coming");
      seen.remove();
    }, { once: true });
    sheets.append(coming);
    fit();
  }
})();
