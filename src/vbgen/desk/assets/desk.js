// What the pages need beyond htmx: the keyboard's ways, and saying aloud what happened.
"use strict";

/** Say a sentence to the eye and to a screen reader. */
function said(sentence) {
  const box = document.getElementById("said");
  box.textContent = sentence;
  clearTimeout(said.timer);
  said.timer = setTimeout(() => { box.textContent = ""; }, 6000);
}

document.addEventListener("htmx:sendError", () => said("Không nối được với bàn làm việc: cửa sổ vbgen serve còn chạy không?"));

// "/" goes to the search, as in most lists
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable], .cm-editor");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const search = document.querySelector("input[type=search]");
    if (search) { event.preventDefault(); search.focus(); }
  }
});

// a field or area that takes a dropped file: the file goes into the input inside it
document.addEventListener("dragover", (event) => { if (event.target.closest("[data-drop]")) event.preventDefault(); });
document.addEventListener("drop", (event) => {
  const area = event.target.closest("[data-drop]");
  if (!area || !event.dataTransfer.files.length) return;
  event.preventDefault();
  const input = area.querySelector("input[type=file]");
  input.files = event.dataTransfer.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
});
