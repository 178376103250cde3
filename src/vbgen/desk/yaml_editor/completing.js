// Where the cursor stands in a plan, by its indentation alone → what the schema lets stand there.

/** The schemas that a schema stands for: references and choices are followed. */
function* alternatives(root, schema, depth = 0) {
  if (!schema || depth > 12) return;
  if (schema.$ref) {
    const name = schema.$ref.split("/").pop();
    yield* alternatives(root, (root.definitions || root.$defs || {})[name], depth + 1);
    return;
  }
  yield schema;
  for (const key of ["anyOf", "oneOf", "allOf"]) for (const one of schema[key] || []) yield* alternatives(root, one, depth + 1);
}

/** The schemas below a name, or, for "-", of the items of a list. */
function below(root, schemas, name) {
  const found = [];
  for (const schema of schemas) {
    for (const one of alternatives(root, schema)) {
      if (name === "-") { if (one.items) found.push(one.items); continue; }
      if (one.properties && name in one.properties) found.push(one.properties[name]);
      else if (one.additionalProperties && typeof one.additionalProperties === "object") found.push(one.additionalProperties);
    }
  }
  return found;
}

const ENTRY = /^(\s*)((?:- +)*)(?:("[^"]*"|[\w.-]+)\s*:)?/;

/** What begins on a line, outermost first: dashes and a name, each with its column. */
function beginnings(line) {
  if (!line.trim() || line.trim().startsWith("#")) return [];
  const [, indent, dashes, name] = ENTRY.exec(line);
  let column = indent.length;
  const found = [];
  for (const dash of dashes.match(/- +/g) || []) { found.push({ word: "-", column }); column += dash.length; }
  if (name) found.push({ word: name.replaceAll('"', ""), column });
  return found;
}

/** The names and dashes that hold the entry at a column of a line: ["body", "-", "tasks", "-"]. */
export function pathTo(lines, index, column) {
  const path = [];
  let limit = column;
  for (let at = index; at >= 0 && limit >= 0; at--) {
    for (const one of beginnings(lines[at]).reverse()) {
      const isOwn = at === index && one.column >= column;
      // a list may stand at the column of the name that it is of
      const isOfList = path[0] === "-" && one.word !== "-" && one.column === limit;
      if (isOwn || !(one.column < limit || isOfList)) continue;
      path.unshift(one.word);
      limit = one.column;
    }
  }
  return path;
}

function told(schema) {
  return [schema.title, schema.description].filter(Boolean).join(": ");
}

/** Names that may stand in one of some schemas. */
function names(root, schemas) {
  const found = new Map();
  for (const schema of schemas)
    for (const one of alternatives(root, schema))
      for (const [name, value] of Object.entries(one.properties || {}))
        if (!found.has(name)) found.set(name, { label: name, detail: value.title || "", info: value.description || "", type: "property", apply: `${name}: ` });
  return [...found.values()];
}

/** Values that one of some schemas names. */
function values(root, schemas) {
  const found = new Map();
  for (const schema of schemas)
    for (const one of alternatives(root, schema))
      for (const value of one.enum || (one.const !== undefined ? [one.const] : []))
        if (value !== null && value !== "") found.set(String(value), { label: String(value), type: "enum", detail: told(schema).slice(0, 60) });
  return [...found.values()];
}

/** What CodeMirror asks for completions. */
export function completions(root) {
  return (context) => {
    const line = context.state.doc.lineAt(context.pos);
    const before = line.text.slice(0, context.pos - line.from);
    if (/(^|\s)#/.test(before)) return null;
    const lines = context.state.doc.toString().split("\n");
    const index = line.number - 1;
    const value = /^(\s*(?:- +)*)("[^"]*"|[\w.-]+)\s*:\s+(\S*)$/.exec(before);
    if (value) {
      const schemas = [...pathTo(lines, index, value[1].length), value[2].replaceAll('"', "")].reduce((some, name) => below(root, some, name), [root]);
      const options = values(root, schemas);
      return options.length ? { from: context.pos - value[3].length, options, validFor: /^[\w.-]*$/ } : null;
    }
    const entry = /^(\s*(?:- +)*)([\w.-]*)$/.exec(before);
    if (!entry || (!entry[2] && !context.explicit)) return null;
    const schemas = pathTo(lines, index, entry[1].length).reduce((some, name) => below(root, some, name), [root]);
    const options = [...names(root, schemas), ...(entry[1].includes("-") ? values(root, schemas) : [])];
    return options.length ? { from: context.pos - entry[2].length, options, validFor: /^[\w.-]*$/ } : null;
  };
}
