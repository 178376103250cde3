// The page of a superior's file: how far the sending is, and the line of the file that a question is about.
"use strict";

document.addEventListener("htmx:configRequest", (event) => {
  const form = event.target.closest("form.drop");
  const file = form && form.querySelector("input[type=file]").files[0];
  if (file && file.size > Number(form.dataset.most)) {
    event.preventDefault();
    said(`Tệp lớn hơn ${Math.round(form.dataset.most / 1e6)} MB, không gửi.`);
  } else if (form && !file) {
    event.preventDefault();
  }
});

document.addEventListener("htmx:xhr:progress", (event) => {
  const bar = document.getElementById("sent");
  if (bar && event.detail.lengthComputable && event.detail.loaded < event.detail.total) {
    bar.max = event.detail.total;
    bar.value = event.detail.loaded;
  } else if (bar) {
    bar.removeAttribute("value"); // sent, and being read: nobody knows how long
  }
});

// a choice that another page answers
document.addEventListener("change", (event) => event.target.closest("form[data-auto]")?.requestSubmit());

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-line]");
  if (!link) return;
  event.preventDefault();
  show(link.dataset.line);
});

// a field's line is shown as soon as one goes into the field
document.addEventListener("focusin", (event) => {
  const link = event.target.closest(".asked")?.querySelector("[data-line]");
  if (link) show(link.dataset.line);
});

/** Bring a line of the file into view, in its own frame. */
function show(number) {
  const sheet = document.getElementById("sheet");
  const line = document.getElementById(`dong-${number}`);
  if (!sheet || !line) return;
  sheet.querySelectorAll(".here").forEach((one) => one.classList.remove("here"));
  line.classList.add("here");
  const by = line.getBoundingClientRect().top - sheet.getBoundingClientRect().top;
  sheet.scrollTo({ top: sheet.scrollTop + by - sheet.clientHeight / 3 });
}
