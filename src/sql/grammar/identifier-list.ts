/**
 * The names of a setting that is a list of identifiers, as the server takes it apart (varlena.c, SplitIdentifierString): between
 * commas, in lower case unless quoted. null: the server would refuse it.
 */
export function identifiersIn(list: string): readonly string[] | null {
  const names: string[] = [];
  let rest = list.trim();
  if (rest === "") return names;
  for (;;) {
    const [taken, name] = rest.startsWith('"') ? quotedAt(rest) : plainAt(rest);
    if (name === null) return null;
    names.push(name);
    rest = rest.slice(taken).trimStart();
    if (rest === "") return names;
    if (!rest.startsWith(",")) return null;
    rest = rest.slice(1).trimStart();
  }
}

type NameAtStart = readonly [length: number, name: string | null];

function plainAt(text: string): NameAtStart {
  const end = text.search(/[,\s]|$/);
  return [end, end === 0 ? null : text.slice(0, end).toLowerCase()];
}

function quotedAt(text: string): NameAtStart {
  let name = "";
  for (let at = 1; at < text.length; at++) {
    if (text[at] !== '"') name += text[at];
    else if (text[at + 1] !== '"') return [at + 1, name];
    else {
      name += '"';
      at++;
    }
  }
  return [text.length, null];
}
