import {
  asText,
  type CodeCall,
  computedText,
  joined,
  sliced,
  type TextValue,
  textValue,
  type Value,
} from "./value.ts";

/** Each place of a text that its format fills, with what it is filled with. */
type Fill = (found: RegExpExecArray) => Value | TextValue | undefined;

/** Nobody's own text has more places to fill, or lines in so many pieces. */
const MOST_PLACES = 1000;
const MOST_PIECES = 200_000;

function filled(given: TextValue, places: RegExp, fill: Fill): TextValue {
  const parts: TextValue[] = [];
  const of = given.runs.length > MOST_PIECES / MOST_PLACES ? { ...given, runs: [] } : given;
  let from = 0;
  for (let found = places.exec(of.text); found; found = places.exec(of.text)) {
    if (parts.length > 2 * MOST_PLACES) return computedText;
    const value = fill(found);
    parts.push(sliced(of, from, found.index), (value && asText(value)) ?? computedText);
    from = found.index + found[0].length;
  }
  return joined([...parts, sliced(of, from, of.text.length)]);
}

/** Python's `"… %s …" % (a, b)`, by places or by names. */
export function percentFormatted(of: TextValue, given: Value): TextValue {
  const items = given.kind === "list" ? (given.open ? [] : given.items) : [given];
  let next = 0;
  return filled(of, /%(?:\(([^)]*)\))?[-+ #0]*\d*(?:\.\d+)?([%sdrifx])/g, ([all, name, type]) => {
    if (type === "%") return textValue("%");
    const value =
      name === undefined ? items[next++] : given.kind === "map" ? given.entries.get(name) : undefined;
    // A width or another base changes what is written.
    return /^%(?:\([^)]*\))?[sdi]$/.test(all) ? value : undefined;
  });
}

/** Python's `"… {} {0} {name} …".format(…)`. */
export function braceFormatted(of: TextValue, { arguments: given, named }: CodeCall): TextValue {
  let next = 0;
  return filled(of, /\{\{|\}\}|\{(\w*)([^{}]*)\}/g, ([all, key = "", more]) => {
    if (more === undefined) return textValue(all.slice(0, 1));
    const value = key === "" ? given[next++] : /^\d+$/.test(key) ? given[Number(key)] : named.get(key);
    return more === "" ? value : undefined;
  });
}

/** Python's `textwrap.dedent`: all lines lose what they all begin with. */
export function dedented(given: TextValue): TextValue {
  const lines = [...given.text.matchAll(/[^\n]*\n|[^\n]+$/g)].map(
    (found) => [found.index, found[0]] as const,
  );
  const indents = lines.flatMap(([, line]) => (line.trim() === "" ? [] : [/^[ \t]*/.exec(line)?.[0] ?? ""]));
  const margin = indents.reduce<string | null>((shared, indent) => {
    if (shared === null) return indent;
    let length = 0;
    while (length < shared.length && shared[length] === indent[length]) length++;
    return shared.slice(0, length);
  }, null);
  const cut = margin?.length ?? 0;
  const of = lines.length * given.runs.length > MOST_PIECES ? { ...given, runs: [] } : given;
  return joined(
    lines.map(([at, line]) =>
      line.trim() === ""
        ? sliced(of, at + line.length - (line.endsWith("\n") ? 1 : 0), at + line.length)
        : sliced(of, at + cut, at + line.length),
    ),
  );
}
