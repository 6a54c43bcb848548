import { Composer, CST, type Document, isScalar, Lexer, type ParsedNode, Parser, visit } from "yaml";

/** No person nests deeper. The library goes down by calls, and at the end of the stack the process ends with it. */
const deepest = 100;
/** Of what a person writes. A megabyte of quotes takes the library ten seconds. */
const longest = 2 ** 18;
/** No person writes more anchors and aliases, and each is looked for in the whole document. */
const mostAnchors = 1000;

/**
 * The documents of a YAML text, one at least, with their errors. Equal keys are none of them: the library holds each key of a map
 * against all others, which takes half a minute for forty thousand. Throws where the text is too long, or nested too deeply.
 */
export function yamlDocuments(
  text: string,
  onLine: (offset: number) => void = () => {},
  mostUnits = longest,
): readonly Document.Parsed<ParsedNode>[] {
  if (text.length > mostUnits) throw new RangeError("it is too long");
  const tokens = [...new Parser(onLine).parse(text)];
  requireBounds(tokens);
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: "error" });
  return [...composer.compose(tokens, true, text.length)];
}

/** Their values; throws where one has an error, too. Of two equal keys the last one counts. */
export function parsedYaml(text: string, mostUnits = longest): readonly unknown[] {
  return yamlDocuments(text, undefined, mostUnits).map((document) => {
    const [first] = document.errors;
    if (first) throw first;
    return readValue(document);
  });
}

/**
 * The same of a text that something may fill in before its program reads it, as Maven fills in @project.version@: what is
 * no YAML in it is passed over. Throws where the text is longer, or nested deeper, than anybody looks through.
 */
export function readableYaml(text: string): readonly unknown[] {
  return yamlDocuments(text).flatMap((document) => {
    try {
      return [readValue(document)];
    } catch (error) {
      if (error instanceof RangeError) throw error;
      return [];
    }
  });
}

function readValue(document: Document.Parsed<ParsedNode>): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    if (error instanceof Error && error.message.startsWith("Excessive alias"))
      throw new RangeError("it has too many anchors and aliases");
    throw error;
  }
}

/** Throws a RangeError. */
function requireBounds(tokens: readonly CST.Token[]): void {
  let level: readonly CST.Token[] = tokens;
  let anchors = 0;
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) throw new RangeError("it is nested too deeply");
    for (const { type } of level) if (type === "anchor" || type === "alias") anchors++;
    if (anchors > mostAnchors) throw new RangeError("it has too many anchors and aliases");
    level = level.flatMap(inside);
  }
}

function inside(token: CST.Token): readonly CST.Token[] {
  if (token.type === "document") return [...token.start, ...(token.value ? [token.value] : [])];
  if (!CST.isCollection(token)) return [];
  return token.items.flatMap(({ start, key, sep, value }) => [
    ...start,
    ...(key ? [key] : []),
    ...(sep ?? []),
    ...(value ? [value] : []),
  ]);
}

/** The offset of a key that its map has already; null: there is none. */
export function repeatedKey(document: Document.Parsed<ParsedNode>): number | null {
  let found: number | null = null;
  visit(document, {
    Map(_, map) {
      const known = new Set<unknown>();
      for (const { key } of map.items) {
        if (!isScalar(key)) continue;
        if (known.has(key.value)) {
          found = key.range?.[0] ?? 0;
          return visit.BREAK;
        }
        known.add(key.value);
      }
      return undefined;
    },
  });
  return found;
}

const borders: readonly string[] = [CST.DOCUMENT, CST.FLOW_END, CST.SCALAR];

/** Where its comments stand. */
export function yamlComments(text: string): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  let at = 0;
  for (const source of new Lexer().lex(text)) {
    // A comment is a lexeme of its own, and the lexer's signs for its own borders are none of the text.
    if (source.startsWith("#")) found.push([at, at + source.length]);
    if (!borders.includes(source)) at += source.length;
  }
  return found;
}
