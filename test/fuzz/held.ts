import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { formats } from "../../src/options.ts";
import { render } from "../../src/report/index.ts";
import type { Report, SourceFile, Span } from "../../src/types.ts";
import { root } from "../print/place.ts";
import { commands } from "../report/runner.ts";

const schemaOf = (path: string) => JSON.parse(readFileSync(new URL(path, root), "utf8"));

const isJson = new Ajv2020({ strict: false }).compile(schemaOf("src/report/report.schema.json"));
const { $schema: _, id: __, ...sarif } = schemaOf("test/schemas/sarif-2.1.0.json");
const ajv = new Ajv({ strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const isSarif = ajv.compile(sarif);

const look = { color: false, width: 80, failOn: "error" } as const;

/** What a report breaks of what every report keeps, a sentence each. `given`: all texts that went in. */
export function broken(report: Report, given: string): readonly string[] {
  return [
    ...report.failures.map(({ message }) => `failure: ${message}`),
    ...placesOf(report).flatMap(([what, file, span]) => outside(what, file, span)),
    ...brokenTexts(report, given),
  ];
}

function placesOf(report: Report): readonly (readonly [what: string, file: SourceFile, span: Span])[] {
  const findings = [...report.findings, ...report.standing, ...report.ignored];
  return [
    ...findings.map(({ rule, file, span }) => [rule, file, span] as const),
    ...findings.flatMap(({ rule, fix }) =>
      (fix?.edits ?? []).map((one) => [`the fix of ${rule}`, one.file, one.span] as const),
    ),
    ...report.unread.map(({ file, span }) => ["unread", file, span] as const),
  ];
}

function outside(what: string, { text }: SourceFile, [start, end]: Span): readonly string[] {
  return 0 <= start && start <= end && end <= text.length
    ? []
    : [`${what}: [${start}, ${end}) is outside ${text.length} characters`];
}

const raw = /(?!\n)[\p{Cc}\p{Cs}\p{Bidi_Control}\u{200c}\u{2028}\u{2029}\u{feff}]/u;
const jargon = /\[object \w+\]|\[native code\]|function Object|\bundefined\b/;
const tags = /<(?!\/?(?:code|details|details open|summary|b|br)>|a href="https:\/\/|\/a>|!--|sub>|\/sub>)/g;

function brokenTexts(report: Report, given: string): readonly string[] {
  const said: string[] = [];
  for (const format of formats) {
    const text = render(report, format, look);
    const own = jargon.exec(text);
    if (own && !given.includes(own[0])) said.push(`${format}: prints ${own[0]}`);
    if (format === "json") said.push(...refusals(format, isJson, text));
    else if (format === "sarif") said.push(...refusals(format, isSarif, text));
    else if (format === "gitlab" || format === "rdjson") JSON.parse(text);
    else {
      const found = raw.exec(text);
      if (found) said.push(`${format}: emits U+${found[0].codePointAt(0)?.toString(16)} raw`);
    }
    if (format === "terminal" && commands(text).length > 0)
      said.push("terminal: holds a command of the runner");
    if (format === "github") said.push(...orders(text));
    if (format === "markdown") said.push(...escapes(text));
    if (format === "html" && /<(script|iframe|img|object|embed|link|form)\b/i.test(text))
      said.push("html: holds an element of somebody else's");
  }
  return said;
}

function refusals(format: string, valid: typeof isJson, text: string): readonly string[] {
  if (valid(JSON.parse(text))) return [];
  const [first] = valid.errors ?? [];
  return [`${format}: ${first?.instancePath} ${first?.message}`];
}

function orders(text: string): readonly string[] {
  const known = new Set(["error", "warning", "notice", "group", "endgroup", "debug"]);
  return commands(text).flatMap(({ name }) => (known.has(name) ? [] : [`github: gives the command ${name}`]));
}

function escapes(text: string): readonly string[] {
  const prose = text.replace(/^(`{3,})\w*\n[\s\S]*?\n\1$/gm, "");
  const inline = prose.replace(/<code>.*?<\/code>/gs, "");
  const [tag] = prose.match(tags) ?? [];
  return [
    ...(tag === undefined
      ? []
      : [`markdown: opens ${prose.slice(prose.indexOf(tag), prose.indexOf(tag) + 20)}`]),
    ...(prose.match(/<details/g)?.length === prose.match(/<\/details>/g)?.length
      ? []
      : ["markdown: leaves details open"]),
    ...(/(^|[^\w&])@\w|(?<!&)#\d/.test(inline) ? ["markdown: mentions somebody"] : []),
  ];
}
