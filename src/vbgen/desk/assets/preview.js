// The pages beside a form are drawn again whenever the form tells its text: a "desk:text" event of the document, whose
// detail is {text}. The next page comes up behind the one that is seen, at the same place, so that nothing flickers.
"use strict";

(() => {
  const pane = document.querySelector("[data-paper]");
  if (!pane) return;
  const sheets = pane.querySelector(".sheets");
  const old = pane.querySelector("[data-paper-old]");
  const unsaved = pane.querySelector("[data-paper-text]");
  let asked = null;

  document.addEventListener("desk:text", (event) => draw(event.detail.text));

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
      old.hidden = answer.ok;
      if (answer.ok) show(answer.headers.get("Content-Location"));
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
  }
})();
