// The text of a plan while it is edited: the one truth of the page. Every edit is asked of the desk, which answers with
// the text after it; undo and redo are stacks of texts; what is not saved is kept in this browser until it is.
"use strict";

const editor = (() => {
  const root = document.getElementById("editor");
  const field = document.getElementById("text");
  const state = document.getElementById("state");
  const offer = document.getElementById("offer");
  const MOST = 200; // texts that undo goes back to
  const LETTERS = 20_000_000; // of all of them

  const told = JSON.parse(root.dataset.told);
  const on = { findings: [], form: [] }; // who hears of findings, of a form drawn anew
  const undo = [];
  const redo = [];
  let text = field.defaultValue.replaceAll("\r\n", "\n"); // as it stands; a browser may put an older value back
  let saved = text; // as it stands in the file, as far as this page knows
  let was = root.dataset.was;
  let waiting = Promise.resolve();
  let yaml = null;
  let view = "form";

  // --- asking the desk ---------------------------------------------------------------------------------------------

  async function post(address, data) {
    const token = JSON.parse(document.body.getAttribute("hx-headers"))["X-CSRF"];
    const answer = await fetch(address, { method: "POST", headers: { "X-CSRF": token, "HX-Request": "true" }, body: new URLSearchParams(data) });
    const kind = answer.headers.get("Content-Type") || "";
    if (kind.includes("json")) return { code: answer.status, ...(await answer.json()) };
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    return { code: answer.status, refused: page.body.textContent.trim().replace(/\s+/g, " ") || "Bàn làm việc không làm được việc này." };
  }

  /** One thing after another: each works on the text that the one before it left. */
  function next(work) {
    const done = waiting.then(work).catch((error) => {
      said(error instanceof TypeError ? "Không nối được với bàn làm việc: cửa sổ vbgen serve còn chạy không? Bản đang soạn vẫn được giữ." : String(error));
      return null;
    });
    waiting = done;
    return done;
  }

  /**
   * Make an edit of the text as it stands; of one field, while it is typed in, of the text that typing began with, which
   * `typing.base` keeps. With `form` the form is drawn anew and what was edited gets the cursor.
   */
  function change(edit, { form = false, typing = null } = {}) {
    return next(async () => {
      const before = text;
      if (typing && typing.base === null) typing.base = text;
      const answer = await post(root.dataset.change, { text: typing ? typing.base : text, edit: JSON.stringify(edit), form: form ? "1" : "" });
      if (answer.refused) { said(answer.refused); return null; }
      if (!typing && answer.text !== before) remember(before);
      put(answer.text);
      hear(answer, form);
      for (const sentence of answer.said) said(sentence);
      return answer;
    });
  }

  /** The findings of the text as it stands, and its form where that is in sight. */
  function look({ form = view === "form" } = {}) {
    return next(async () => {
      const asked = text;
      const answer = await post(root.dataset.change, { text: asked, form: form ? "1" : "" });
      if (answer.refused) { said(answer.refused); return null; }
      if (asked === text) hear(answer, form);
      return answer;
    });
  }

  function hear(answer, form) {
    if (form && answer.readable) for (const one of on.form) one(answer.form, answer.at);
    for (const one of on.findings) one(answer);
    if (yaml) yaml.show(answer.findings);
    if (form && !answer.readable && view === "form") show("yaml", answer.findings[0]);
    tell();
  }

  /** Tell the pages beside the form. */
  function tell() { document.dispatchEvent(new CustomEvent("desk:text", { detail: { text } })); }

  // --- the text ----------------------------------------------------------------------------------------------------

  function put(next_text) {
    text = next_text;
    field.value = text;
    mark();
    keep();
  }

  function remember(before) {
    undo.push(before);
    redo.length = 0;
    let letters = 0;
    const first = undo.findLastIndex((one) => (letters += one.length) > LETTERS);
    undo.splice(0, Math.max(first + 1, undo.length - MOST));
    mark();
  }

  function back(from, to) {
    return next(async () => {
      if (!from.length) return;
      to.push(text);
      put(from.pop());
      if (yaml && view === "yaml") yaml.set(text);
    }).then(() => look());
  }

  function mark() {
    const clean = text === saved;
    state.textContent = clean ? "Đã lưu" : "Chưa lưu";
    state.classList.toggle("unsaved", !clean);
    root.querySelector('[data-do="undo"]').disabled = !undo.length;
    root.querySelector('[data-do="redo"]').disabled = !redo.length;
  }

  // --- what is not saved, kept in this browser -----------------------------------------------------------------------

  const PREFIX = `vbgen:${location.host}:${root.dataset.plan}:`;
  let tab = store(() => sessionStorage.getItem("vbgen-tab"));
  if (!tab) { tab = String(Date.now()) + Math.random().toString(36).slice(2); store(() => sessionStorage.setItem("vbgen-tab", tab)); }
  let unkept = false;

  function store(work) { try { return work(); } catch { return null; } }

  function keep() {
    unkept = false;
    if (text === saved) { store(() => localStorage.removeItem(PREFIX + tab)); return; }
    try { localStorage.setItem(PREFIX + tab, JSON.stringify({ text, base: saved, was, when: Date.now() })); } catch { unkept = true; }
  }

  window.addEventListener("beforeunload", (event) => { if (unkept && text !== saved) event.preventDefault(); });

  /** Other tabs that are open hold a lock of their name; a draft whose tab is closed is offered. */
  async function drafts() {
    const open = new Set();
    if (navigator.locks) {
      navigator.locks.request(`vbgen-tab-${tab}`, () => new Promise(() => {}));
      for (const lock of (await navigator.locks.query()).held) open.add(lock.name);
    }
    for (const key of store(() => Object.keys(localStorage)) || []) {
      if (!key.startsWith(PREFIX)) continue;
      const draft = store(() => JSON.parse(localStorage.getItem(key)));
      const own = key === PREFIX + tab;
      if (!draft || draft.text === text) { store(() => localStorage.removeItem(key)); continue; }
      if (own && draft.was === was) { remember(text); put(draft.text); look(); said("Đã mở lại bản đang soạn, chưa lưu."); continue; }
      if (!own && open.has(`vbgen-tab-${key.slice(PREFIX.length)}`)) { said("Kế hoạch này đang được sửa ở một thẻ khác."); continue; }
      const when = new Date(draft.when).toLocaleString("vi-VN");
      propose(`Có bản soạn dở lúc ${when} chưa lưu${draft.was === was ? "" : "; tệp đã được sửa từ đó"}.`, [], [
        ["Mở bản soạn dở", () => { remember(text); put(draft.text); if (draft.was !== was) { saved = draft.base; was = draft.was; } mark(); drop(key); look(); if (yaml) yaml.set(text); }],
        ["Bỏ bản ấy", () => drop(key)],
      ]);
      return;
    }
  }

  function drop(key) { if (key !== PREFIX + tab) store(() => localStorage.removeItem(key)); keep(); }

  // --- saving --------------------------------------------------------------------------------------------------------

  function save() {
    return next(async () => {
      state.textContent = "Đang lưu…";
      const sent = text;
      const answer = await post(root.dataset.save, { text: sent, base: saved, was }).catch((error) => { mark(); throw error; });
      if (answer.code === 409 && answer.digest) { mark(); clash(answer); return; }
      if (answer.refused) { mark(); said(answer.refused); return; }
      was = answer.digest;
      saved = sent;
      mark();
      keep();
      said(answer.told || "Đã lưu.");
    });
  }

  /** The file is another by now: both are kept, and the person chooses. */
  function clash(answer) {
    const ways = [];
    const taken = (made) => () => { remember(text); saved = answer.now; was = answer.digest; put(made); if (yaml) yaml.set(text); look(); };
    if (answer.text !== null) {
      const clashes = answer.clashes ? ` (${answer.clashes} chỗ xung đột, đánh dấu “# xung đột” trong YAML)` : "";
      ways.push([`Ghép cả hai${clashes}`, taken(answer.text)]);
    }
    ways.push(["Giữ bản của tôi", () => { saved = answer.now; was = answer.digest; put(text); said("Bấm Lưu lần nữa để ghi bản của bạn."); }]);
    ways.push(["Lấy bản trong tệp", taken(answer.now)]);
    propose("Tệp vừa được sửa ở nơi khác, nên chưa ghi gì. Ở đó đã đổi:", answer.changes, ways);
  }

  function propose(sentence, lines, ways) {
    const words = document.createElement("p");
    words.textContent = sentence;
    const list = document.createElement("ul");
    for (const line of lines) { const item = document.createElement("li"); item.textContent = line; list.append(item); }
    const buttons = document.createElement("div");
    buttons.className = "actions";
    for (const [name, work] of ways) {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = name;
      button.addEventListener("click", () => { offer.hidden = true; offer.replaceChildren(); work(); });
      buttons.append(button);
    }
    offer.replaceChildren(words, ...(lines.length ? [list] : []), buttons);
    offer.hidden = false;
    buttons.querySelector("button").focus();
  }

  // --- the two views ---------------------------------------------------------------------------------------------------

  async function show(wanted, finding = null) {
    if (document.activeElement && document.activeElement.blur && wanted !== view) document.activeElement.blur(); // what is typed counts
    await waiting;
    view = wanted;
    for (const tab_button of root.querySelectorAll("[role=tab]")) {
      const chosen = tab_button.dataset.view === wanted;
      tab_button.setAttribute("aria-selected", String(chosen));
      tab_button.tabIndex = chosen ? 0 : -1;
    }
    document.getElementById("form").hidden = wanted !== "form";
    const box = document.getElementById("yaml");
    box.hidden = wanted !== "yaml";
    if (wanted === "yaml") {
      if (!yaml) await open(box);
      yaml.set(text);
      await look({ form: false });
      if (finding && finding.span) yaml.go(finding.span.line, finding.span.column);
      else yaml.view.focus();
    } else {
      await look({ form: true });
    }
  }

  let typing = null;
  let typed = null;

  async function open(box) {
    const schema = await (await fetch(root.dataset.schema)).json();
    yaml = window.yamlEditor(box, {
      text, nonce: root.dataset.nonce, schema,
      changed(now) {
        if (now === text) return;
        if (typed === null) { typed = text; }
        put(now);
        clearTimeout(typing);
        typing = setTimeout(() => { if (typed !== null && typed !== text) remember(typed); typed = null; look({ form: false }); }, 120);
      },
    });
  }

  // --- buttons and keys ------------------------------------------------------------------------------------------------

  root.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-do], button[data-view]");
    if (!button) return;
    if (button.dataset.view) show(button.dataset.view);
    else if (button.dataset.do === "save") save();
    else if (button.dataset.do === "undo") back(undo, redo);
    else if (button.dataset.do === "redo") back(redo, undo);
    else if (button.dataset.do === "keys") document.getElementById("keys").showModal();
  });

  root.querySelector("[role=tablist]").addEventListener("keydown", (event) => {
    if (event.target.role === "tab" && (event.key === "ArrowLeft" || event.key === "ArrowRight")) {
      const other = root.querySelector('[role=tab][aria-selected="false"]');
      other.focus();
      show(other.dataset.view);
    }
  });

  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
    const key = event.key.toLowerCase();
    if (key === "s") { event.preventDefault(); settle(); save(); return; }
    if (event.target.closest(".cm-editor") || event.target.dataset.dirty) return; // these undo by themselves
    if (key === "z" && !event.shiftKey) { event.preventDefault(); back(undo, redo); }
    else if (key === "y" || (key === "z" && event.shiftKey)) { event.preventDefault(); back(redo, undo); }
  });

  // what is made of the file is made of what is seen: that is saved before the page is left for it
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[data-saved]");
    if (!link) return;
    event.preventDefault();
    settle();
    await next(() => {});
    if (text !== saved) await save();
    if (text === saved) location.assign(link.href);
  });

  /** What is being typed counts now. */
  function settle() { document.dispatchEvent(new CustomEvent("desk:settle")); }

  // when every script of the page has run, and so hears: a later one may still be on its way when this one is done
  document.addEventListener("DOMContentLoaded", () => {
    for (const one of on.findings) one(told);
    mark();
    if (root.dataset.view === "yaml") show("yaml", told.findings[0]);
    drafts();
  });

  return { change, after: next, look, show, on, remember, text: () => text, view: () => view, go: (finding) => show("yaml", finding) };
})();
