// A plan's YAML in CodeMirror: the schema completes names and values, findings of vbgen are marks at their places.
// Bundled into ../assets/yaml_editor.js by `make yaml-editor`; nothing of it is fetched when the page is shown.
import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, foldGutter, foldKeymap, HighlightStyle, indentOnInput, syntaxHighlighting } from "@codemirror/language";
import { lintGutter, lintKeymap, openLintPanel, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, highlightActiveLine, highlightActiveLineGutter, keymap, lineNumbers } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { completions } from "./completing.js";

const WORDS = {
  "Find": "Tìm", "Replace": "Thay bằng", "next": "tiếp", "previous": "trước", "all": "tất cả", "match case": "đúng chữ hoa",
  "regexp": "biểu thức", "by word": "trọn từ", "replace": "thay", "replace all": "thay tất cả", "close": "đóng",
  "Diagnostics": "Lỗi và cảnh báo", "No diagnostics": "Không có lỗi", "Completions": "Gợi ý", "Fold line": "Gập",
  "Unfold line": "Mở", "Folded lines": "Dòng đã gập", "Unfolded lines": "Dòng đã mở", "to": "đến", "folded code": "phần đã gập",
  "unfold": "mở", "current match": "chỗ đang tìm", "on line": "ở dòng", "replaced match on line $": "đã thay ở dòng $",
  "replaced $ matches": "đã thay $ chỗ", "Selection deleted": "Đã xóa vùng chọn", "Editor content": "Nội dung YAML",
};

const LOOK = EditorView.theme({
  "&": { fontSize: "1rem", backgroundColor: "#fff", height: "100%" },
  ".cm-content": { fontFamily: "ui-monospace, 'Cascadia Mono', Consolas, 'DejaVu Sans Mono', monospace", lineHeight: "1.55" },
  "&.cm-focused": { outline: "3px solid #0b57d0", outlineOffset: "-3px" },
  ".cm-gutters": { backgroundColor: "#f6f7f9", color: "#57606a", borderRight: "1px solid #d0d7de" },
  ".cm-tooltip": { fontSize: ".95rem", maxWidth: "36rem" },
  ".cm-diagnostic": { padding: ".4rem .7rem", whiteSpace: "pre-line" },
});

const COLOURS = HighlightStyle.define([
  { tag: tags.propertyName, color: "#0b4fb3" },
  { tag: tags.comment, color: "#5a6370", fontStyle: "italic" },
  { tag: tags.string, color: "#1a5e33" },
  { tag: [tags.punctuation, tags.separator, tags.squareBracket, tags.brace], color: "#57606a" },
  { tag: [tags.labelName, tags.typeName, tags.keyword], color: "#8f1d14" },
]);

/** Lines that are too long for a sheet are wrapped under their own beginning by the browser. */
const EXTENSIONS = [
  lineNumbers(), highlightActiveLineGutter(), foldGutter(), lintGutter(), history(), drawSelection(), indentOnInput(),
  bracketMatching(), closeBrackets(), highlightActiveLine(), highlightSelectionMatches(), search({ top: true }),
  EditorView.lineWrapping, yaml(), syntaxHighlighting(COLOURS), LOOK, EditorState.phrases.of(WORDS),
  EditorState.tabSize.of(2),
  EditorView.contentAttributes.of({ "aria-label": "Kế hoạch dạng YAML", spellcheck: "false", autocapitalize: "off" }),
  // Tab stays a key that leaves the editor, so that a keyboard alone gets out; Ctrl-] and Ctrl-[ indent
  keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...searchKeymap, ...historyKeymap, ...foldKeymap, ...completionKeymap, ...lintKeymap]),
];

/** The offset of a place, lines and columns from 1; columns count characters as Python does, not halves of them. */
function offset(doc, line, column) {
  if (line < 1) return 0;
  if (line > doc.lines) return doc.length;
  const found = doc.line(line);
  const before = Array.from(found.text).slice(0, Math.max(0, column - 1)).join("");
  return found.from + before.length;
}

function mark(doc, finding) {
  const span = finding.span || { line: 1, column: 1, end_line: 1, end_column: 1 };
  const from = offset(doc, span.line, span.column);
  const to = Math.max(from, offset(doc, span.end_line, span.end_column));
  const lines = [`${finding.id}: ${finding.message}`, finding.hint && `Gợi ý: ${finding.hint}`, finding.clause && `Căn cứ: ${finding.clause}`];
  const severity = { error: "error", warning: "warning" }[finding.severity] || "info";
  const actions = finding.mend === null || finding.mend === undefined ? [] : [{
    name: "Sửa",
    apply: (view, start, end) => view.dispatch({ changes: { from: start, to: end, insert: finding.mend } }),
  }];
  return { from, to, severity, message: lines.filter(Boolean).join("\n"), actions };
}

/**
 * A plan's text in an element, to be edited: `schema` is that of `vbgen schema`, `nonce` that of the page's policy,
 * `changed` hears of each change. Gives the ways in which the page talks to it.
 */
window.yamlEditor = function yamlEditor(parent, { text = "", nonce = "", schema = null, changed = () => {} } = {}) {
  const view = new EditorView({
    parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        ...EXTENSIONS,
        nonce ? EditorView.cspNonce.of(nonce) : [],
        autocompletion(schema ? { override: [completions(schema)] } : {}),
        EditorView.updateListener.of((update) => { if (update.docChanged) changed(update.state.doc.toString()); }),
      ],
    }),
  });
  return {
    /** The text as it stands. */
    text: () => view.state.doc.toString(),
    /** Put another text in its place, where it is another; undo gives the old one back. */
    set(next) {
      if (next !== view.state.doc.toString()) view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: next } });
    },
    /** Mark what vbgen found, each {id, message, severity, hint, clause, mend, span: {line, column, end_line, end_column}}. */
    show(findings) {
      view.dispatch(setDiagnostics(view.state, findings.map((one) => mark(view.state.doc, one))));
    },
    /** Put the cursor at a place and the place into view. */
    go(line, column = 1) {
      const at = offset(view.state.doc, line, column);
      view.dispatch({ selection: { anchor: at }, effects: EditorView.scrollIntoView(at, { y: "center" }) });
      view.focus();
    },
    /** The list of what was found, below the text. */
    list: () => openLintPanel(view),
    view,
  };
};
