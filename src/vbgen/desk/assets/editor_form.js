// The form of a plan: what is typed in its fields, its blocks moved and made, its tables, the findings in its margins.
"use strict";

(() => {
  const form = document.getElementById("form");
  const SORTS = ["heading", "task", "clause", "dash", "paragraph", "free-task"];
  const BODY = ["paragraph", ...SORTS];
  const WAIT = 60; // ms after a key

  const place = (element, name) => JSON.parse(element.dataset[name]);
  const cardOf = (element) => element.closest("[data-card]");
  const anchors = () => new Map([...form.querySelectorAll("[data-anchor]")].map((one) => [one.dataset.anchor, one]));

  // --- typing ----------------------------------------------------------------------------------------------------------
  // A field is set in the text that stood when typing began, so that all of it is one step of undo.

  let typing = null; // {element, base, timer, sent}

  function begin(element) {
    if (typing && typing.element === element) return;
    settle();
    typing = { element, base: null, timer: 0, sent: element.defaultValue };
  }

  function edit(element) {
    if (element.dataset.cell !== undefined) {
      const grid = element.closest("[data-grid]");
      return { do: "cell", place: place(grid, "grid"), row: Number(element.closest("tr").dataset.row), column: Number(element.dataset.cell), text: element.value };
    }
    return { do: "set", place: place(element, "place"), name: element.dataset.name, value: element.value };
  }

  function send() {
    if (!typing || typing.sent === typing.element.value) return null;
    typing.sent = typing.element.value;
    return editor.change(edit(typing.element), { typing });
  }

  /** What is typed is sent, and is one step from now on. */
  function settle() {
    if (!typing) return Promise.resolve();
    clearTimeout(typing.timer);
    send();
    const done = typing;
    typing = null;
    delete done.element.dataset.dirty;
    done.element.defaultValue = done.element.value;
    return editor.after(() => { if (done.base !== null && editor.text() !== done.base) editor.remember(done.base); });
  }

  form.addEventListener("input", (event) => {
    const element = event.target;
    grow(element);
    if (element.tagName === "SELECT" || !(element.dataset.place || element.dataset.cell !== undefined)) return;
    begin(element);
    element.dataset.dirty = "1";
    clearTimeout(typing.timer);
    typing.timer = setTimeout(send, WAIT);
  });
  form.addEventListener("focusout", (event) => { if (typing && typing.element === event.target) settle(); });
  document.addEventListener("desk:settle", () => settle());

  form.addEventListener("change", async (event) => {
    const element = event.target;
    if (element.dataset.rename !== undefined) return act({ do: "rename", place: place(element, "rename"), name: element.value });
    if (element.tagName !== "SELECT") return undefined;
    const value = element.value;
    if (element.dataset.place) return act(edit(element), element);
    if (!value) return undefined;
    element.value = "";
    if (element.dataset.turn !== undefined) return act({ do: "turn", place: place(cardOf(element), "card"), sort: value });
    return act({ do: "add", place: place(element, "add"), where: element.dataset.where || "inside", sort: value });
  });

  /** The sorts of blocks are put into a list of them when it is first looked at: a form has hundreds of such lists. */
  function offerSorts(event) {
    const list = event.target.closest && event.target.closest("select[data-turn], select[data-add]");
    if (!list || list.options.length > 1) return;
    for (const option of document.getElementById("sorts").content.cloneNode(true).children) {
      const turns = list.dataset.turn !== undefined;
      if (!turns || (option.dataset.text !== undefined && option.value !== list.closest(".block").dataset.sort)) list.append(option.cloneNode(true));
    }
  }
  for (const name of ["focusin", "pointerover"]) form.addEventListener(name, offerSorts);

  function grow(element) {
    if (!element.matches || !element.matches("textarea[data-grows]") || CSS.supports("field-sizing", "content")) return;
    element.style.height = "auto"; // a property set by script is no inline style of the page
    element.style.height = `${element.scrollHeight + 2}px`;
  }

  // --- edits that draw the form anew ------------------------------------------------------------------------------------

  async function act(asked, keep = null) {
    await settle();
    focusAt = keep ? keep.closest("[data-anchor]").dataset.anchor : null;
    return editor.change(asked, { form: true });
  }

  let focusAt = null;

  editor.on.form.push((html, at) => {
    const active = document.activeElement;
    const held = focusAt || (at ? null : active && active.closest && active.closest("[data-anchor]") && active.closest("[data-anchor]").dataset.anchor);
    const open = [...form.querySelectorAll("details[open]")].map(keyOf);
    const top = form.scrollTop;
    focusAt = null;
    typing = null;
    form.innerHTML = html; // drawn by the desk, with every text escaped
    for (const details of form.querySelectorAll("details")) if (open.includes(keyOf(details))) details.open = true;
    form.scrollTop = top;
    form.querySelectorAll("textarea").forEach(grow);
    if (held) focusIn(anchors().get(held));
    else if (at) focusPlace(at);
  });

  function keyOf(details) {
    const owner = details.closest("[data-anchor], fieldset");
    return `${owner.dataset.anchor || owner.querySelector("legend").textContent}|${details.querySelector("summary").textContent.slice(0, 7)}`;
  }

  /** The cursor into what stands at a place, or in what holds it. */
  function focusPlace(at) {
    const rows = at.lastIndexOf("rows");
    if (rows >= 0) {
      const grid = [...form.querySelectorAll("[data-grid]")].find((one) => one.dataset.grid === JSON.stringify(at.slice(0, rows)) || JSON.stringify(place(one, "grid")) === JSON.stringify(at.slice(0, rows)));
      const row = grid && grid.querySelector(`tr[data-row="${at[rows + 1]}"]`);
      const cells = row ? [...row.querySelectorAll("textarea")] : [];
      if (cells.length) { (cells.find((one) => Number(one.dataset.cell) === at[rows + 2]) || cells[0]).focus(); return; }
    }
    for (let depth = at.length; depth; depth--) {
      const wanted = JSON.stringify(at.slice(0, depth));
      const card = [...form.querySelectorAll("[data-card]")].find((one) => JSON.stringify(place(one, "card")) === wanted);
      if (card) { focusIn(card); return; }
    }
  }

  function focusIn(element) {
    if (!element) return;
    for (let up = element.parentElement; up && up !== form; up = up.parentElement) if (up.tagName === "DETAILS") up.open = true;
    const input = element.matches("input, textarea, select") ? element : element.querySelector("input:not([data-rename]), textarea, .field select");
    (input || element).focus({ preventScroll: true });
    if (!input) { element.tabIndex = -1; element.focus({ preventScroll: true }); }
    element.scrollIntoView({ block: "nearest" });
    if (input && input.setSelectionRange && input.type !== "checkbox") input.setSelectionRange(input.value.length, input.value.length);
  }

  // --- buttons ---------------------------------------------------------------------------------------------------------

  form.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-do]");
    if (!button) return;
    const doing = button.dataset.do;
    const card = cardOf(button);
    const grid = button.closest("[data-grid]");
    const row = button.closest("tr[data-row]");
    const at = Number(button.dataset.at);
    if (doing === "more") unfold(card);
    else if (doing === "add") act({ do: "add", place: place(button, "in"), where: "inside", sort: button.dataset.sort });
    else if (doing === "move") act({ do: "move", place: place(card, "card"), way: button.dataset.way });
    else if (doing === "remove") act({ do: "remove", place: place(card, "card") });
    else if (doing === "add-row" || doing === "add-column" || doing === "remove-column") act({ do: doing, place: place(grid, "grid"), at });
    else if (doing === "remove-row") act({ do: doing, place: place(grid, "grid"), row: Number(row.dataset.row) });
    else if (doing === "move-row") act({ do: doing, place: place(grid, "grid"), row: Number(row.dataset.row), way: button.dataset.way });
    else if (doing === "mend") act(JSON.parse(button.dataset.edit));
  });

  /** The fields of a block that are seldom used. */
  function unfold(card) {
    const found = [...card.querySelectorAll("details.more")].filter((one) => cardOf(one) === card);
    const open = found.some((one) => !one.open);
    for (const details of found) details.open = open;
    if (open && found.length) focusIn(found[0]);
    else if (!found.length) said("Mục này không còn trường nào khác.");
  }

  // --- keys --------------------------------------------------------------------------------------------------------------

  form.addEventListener("keydown", (event) => {
    const element = event.target;
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    const block = element.closest(".block");
    const row = element.closest("tr[data-row]");
    if (event.altKey) {
      const ways = { ArrowUp: "up", ArrowDown: "down", ArrowRight: "in", ArrowLeft: "out" };
      const way = ways[event.key];
      const record = cardOf(element);
      if (way && row && (way === "up" || way === "down")) { event.preventDefault(); act({ do: "move-row", place: place(row.closest("[data-grid]"), "grid"), row: Number(row.dataset.row), way }); }
      else if (way && record) { event.preventDefault(); act({ do: "move", place: place(record, "card"), way }); }
      else if (block && event.code.startsWith("Digit") && SORTS[Number(event.code[5]) - 1]) { event.preventDefault(); act({ do: "turn", place: place(block, "card"), sort: SORTS[Number(event.code[5]) - 1] }); }
      return;
    }
    if (row && element.dataset.cell !== undefined) { inGrid(event, element, row); return; }
    if (element.tagName !== "TEXTAREA" || element.dataset.name !== "text" || !block || !SORTS.includes(block.dataset.sort)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      act({ do: "add", place: place(block, "card"), where: "after", sort: block.dataset.sort });
    } else if (event.key === "Backspace" && element.value === "" && !block.querySelector(".blocks .block")) {
      event.preventDefault();
      act({ do: "remove", place: place(block, "card") });
    }
  });

  function inGrid(event, element, row) {
    const edges = { ArrowUp: element.selectionStart === 0 && "previousElementSibling", ArrowDown: element.selectionEnd === element.value.length && "nextElementSibling" };
    const way = event.key === "Enter" && !event.shiftKey ? "nextElementSibling" : edges[event.key];
    if (!way) return;
    const other = row[way];
    if (other) { event.preventDefault(); (other.querySelector(`[data-cell="${element.dataset.cell}"]`) || other.querySelector("textarea")).focus(); }
    else if (event.key === "Enter") { event.preventDefault(); act({ do: "add-row", place: place(row.closest("[data-grid]"), "grid"), at: row.parentElement.children.length }); }
  }

  form.addEventListener("paste", (event) => {
    const cell = event.target.closest("[data-cell]");
    const pasted = event.clipboardData.getData("text/plain");
    const block = event.target.dataset.name === "text" && event.target.closest(".block");
    if (block && SORTS.includes(block.dataset.sort) && pasted.trim().includes("\n")) {
      event.preventDefault();
      act({ do: "paste-texts", place: place(block, "card"), text: pasted.trim() });
      return;
    }
    if (!cell || !(pasted.includes("\t") || pasted.trimEnd().includes("\n"))) return;
    event.preventDefault();
    const row = cell.closest("tr");
    act({ do: "paste", place: place(cell.closest("[data-grid]"), "grid"), row: Number(row.dataset.row), column: Number(cell.dataset.cell), text: pasted });
  });

  // --- the mouse -----------------------------------------------------------------------------------------------------------

  let dragged = null;
  const clear = () => form.querySelectorAll(".drop-before, .drop-after, .drop-inside").forEach((one) => one.classList.remove("drop-before", "drop-after", "drop-inside"));

  form.addEventListener("dragstart", (event) => {
    const handle = event.target.closest && event.target.closest(".handle");
    if (!handle) return;
    dragged = handle.closest(".block");
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", "");
    event.dataTransfer.setDragImage(dragged, 10, 10);
  });
  form.addEventListener("dragover", (event) => {
    const target = dragged && event.target.closest(".block");
    if (!target || dragged.contains(target)) return;
    event.preventDefault();
    clear();
    target.classList.add(`drop-${side(target, event)}`);
  });
  form.addEventListener("drop", (event) => {
    const target = dragged && event.target.closest(".block");
    clear();
    if (!target || dragged.contains(target)) return;
    event.preventDefault();
    act({ do: "move-to", place: place(dragged, "card"), target: place(target, "card"), where: side(target, event) });
    dragged = null;
  });
  form.addEventListener("dragend", () => { dragged = null; clear(); });

  /** Above its middle before, below it after; over the right half of a block that can hold others into it. */
  function side(target, event) {
    const own = target.querySelector(".own").getBoundingClientRect();
    if (event.clientY > own.top + own.height / 3 && event.clientX > own.left + own.width * 0.6 && BODY.includes(target.dataset.sort)) return "inside";
    return event.clientY < own.top + own.height / 2 ? "before" : "after";
  }

  // --- findings and blanks -----------------------------------------------------------------------------------------------------

  let findings = [];
  let blanks = [];

  editor.on.findings.push((told) => {
    findings = told.findings;
    blanks = told.blanks;
    const found = anchors();
    for (const margin of form.querySelectorAll(".margin")) margin.replaceChildren();
    for (const input of form.querySelectorAll("[aria-invalid]")) input.removeAttribute("aria-invalid");
    for (const finding of findings) beside(finding, found.get(finding.anchor));
    list();
  });

  /** Below its field; of a block below all its fields, so that its row stays in one piece. */
  function beside(finding, element) {
    if (!element) return;
    const narrow = element.matches(".block .field");
    const owner = narrow ? cardOf(element) : element;
    const margin = [...owner.querySelectorAll(".margin")].find((one) => one.closest("[data-anchor]") === owner);
    if (!margin) return;
    margin.append(note(finding, narrow && !element.matches(".main")));
    const input = element.classList.contains("field") && element.querySelector("input, textarea, select");
    if (input && finding.severity === "error") input.setAttribute("aria-invalid", "true");
  }

  function part(name, words, tag = "span") {
    const made = document.createElement(tag);
    made.className = name;
    made.textContent = words;
    return made;
  }

  function note(finding, titled) {
    const made = document.createElement("div");
    made.className = `note ${finding.severity}`;
    const grade = finding.grade[0].toUpperCase() + finding.grade.slice(1);
    made.append(part("grade", `${grade}:`), part("what", titled ? `${finding.title}: ${finding.said}` : finding.said));
    if (finding.edit) {
      const button = part("mend", "Sửa", "button");
      button.type = "button";
      button.dataset.do = "mend";
      button.dataset.edit = JSON.stringify(finding.edit);
      button.title = finding.mend === null ? "Đặt cả câu trong ngoặc kép" : `Thay bằng “${finding.mend}”`;
      made.append(button);
    }
    const why = [finding.advised && `Gợi ý: ${finding.advised}`, finding.clause && `Căn cứ: ${finding.clause}`, finding.id].filter(Boolean);
    made.append(part("why", why.join(" · ")));
    return made;
  }

  function list() {
    const count = (severity) => findings.filter((one) => one.severity === severity).length;
    const [errors, warnings, advice] = [count("error"), count("warning"), count("advice")];
    const head = document.getElementById("found-count");
    head.textContent = [errors && `${errors} lỗi`, warnings && `${warnings} cảnh báo`, advice && `${advice} góp ý`].filter(Boolean).join(", ") || "Không có lỗi";
    head.className = errors ? "error" : warnings ? "warning" : "";
    document.getElementById("found-list").replaceChildren(...findings.map((finding) => {
      const item = document.createElement("li");
      item.className = finding.severity;
      const jump = part("jump", `${finding.title ? `${finding.title}: ` : ""}${finding.said}`, "button");
      jump.type = "button";
      jump.addEventListener("click", () => goTo(finding));
      item.append(jump);
      return item;
    }));
    document.getElementById("blanks-count").textContent = blanks.length ? `còn ${blanks.length} chỗ trống` : "không còn chỗ trống";
    document.getElementById("blanks-list").replaceChildren(...blanks.map((blank) => {
      const item = document.createElement("li");
      const jump = part("jump", blank.title, "button");
      jump.type = "button";
      jump.addEventListener("click", () => goTo(blank));
      item.append(jump);
      return item;
    }));
  }

  async function goTo(told) {
    for (const details of document.querySelectorAll("details.tally")) details.open = false;
    if (editor.view() === "yaml" && told.span) { editor.go(told); return; }
    if (editor.view() !== "form") await editor.show("form");
    const element = anchors().get(told.anchor);
    if (element) focusIn(element);
    else if (told.span) editor.go(told);
  }

  const turns = { findings: -1, blanks: -1 };
  document.addEventListener("keydown", (event) => {
    if (event.key !== "F8" && event.key !== "F9") return;
    event.preventDefault();
    const [name, all] = event.key === "F8" ? ["findings", findings] : ["blanks", blanks];
    if (!all.length) { said(name === "findings" ? "Không có lỗi." : "Không còn chỗ trống."); return; }
    turns[name] = (turns[name] + (event.shiftKey ? -1 : 1) + all.length) % all.length;
    goTo(all[turns[name]]);
  });
  document.addEventListener("click", (event) => {
    for (const details of document.querySelectorAll("details.tally[open]")) if (!details.contains(event.target)) details.open = false;
  });

  form.querySelectorAll("textarea").forEach(grow);
})();
