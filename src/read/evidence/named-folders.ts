import { parse } from "smol-toml";
import { readableYaml } from "../../text/parsed-yaml.ts";
import type { FolderSettings, NamedFolder } from "../../types.ts";
import { javascript, type Language, uncommented } from "../marks/language.ts";
import { pairs } from "./properties.ts";
import { listOf, record } from "./value.ts";

/** A reader of configurations: each setting with its keys from the outermost in, "a.b.c", and its value. */
export type SettingsOf = (text: string) => readonly (readonly [key: string, value: string])[];

/** Of git's and of Python's files: a value may be quoted, and a comment may follow it. */
export const ini: SettingsOf = (text) =>
  pairs(text).map(([key, value]) => [
    key.toLowerCase(),
    unquoted(value.replace(/\s[#;][\s\S]*$/, "").trimEnd()),
  ]);

export const environment: SettingsOf = (text) => {
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^\s*export\s/, ""));
  return pairs(lines.join("\n")).map(([key, value]) => [key, firstWords(value)]);
};

/** What is quoted ends at the quote, and what is not before a comment. */
function firstWords(value: string): string {
  return /^(["'])(.*?)\1/.exec(value)?.[2] ?? value.replace(/\s#[\s\S]*$/, "").trimEnd();
}

export const yamlSettings: SettingsOf = (text) => readableYaml(text).flatMap((one) => leaves(one));

export const tomlSettings: SettingsOf = (text) => {
  try {
    return leaves(parse(text));
  } catch (error) {
    if (error instanceof Error && error.message.includes("excessively nested"))
      throw new RangeError("it is nested too deeply");
    throw error;
  }
};

/** A list has its key once for each of its items. */
function leaves(value: unknown, key = ""): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[key, value]];
  const items = listOf(value);
  if (items.length > 0) return items.flatMap((one) => leaves(one, key));
  return Object.entries(record(value)).flatMap(([name, inner]) =>
    leaves(inner, key === "" ? name : `${key}.${name}`),
  );
}

/** JSON with the comments, quotes and commas of JavaScript, which YAML's lists and maps take, too. */
export const json5: SettingsOf = (text) => yamlSettings(uncommented(text, javascript).replaceAll("\t", " "));

/** Where a project keeps what its programs are told by their environment. */
export const environmentFile = /^\.env[\w.-]*$/i;

/** Folders of a project in which a configuration may stand whose paths begin at the project. */
export const belowProject = /(?:^|[\\/])(?:src[\\/]main[\\/]resources|conf)$/;

function unquoted(value: string): string {
  return /^(["'])(.*)\1$/.exec(value)?.[2] ?? value;
}

/** What such settings name. A file that cannot be read is its tool's to report. */
export function foldersOf(
  read: SettingsOf,
  key: RegExp,
  named: (value: string) => readonly NamedFolder[] = itself,
): FolderSettings["folders"] {
  return (text) => {
    try {
      return read(text.replace(/^\uFEFF/, ""))
        .filter(([name]) => key.test(name))
        .flatMap(([, value]) => named(value));
    } catch (error) {
      return error instanceof RangeError ? null : [];
    }
  };
}

function itself(value: string): readonly NamedFolder[] {
  return [{ folder: value, written: value }];
}

/** Each word of a list; what stands before its path is left out. */
export function pathList(between: RegExp, before: RegExp): (value: string) => readonly NamedFolder[] {
  return (value) =>
    value
      .split(between)
      .map((word) => word.trim())
      .filter((word) => word !== "")
      .map((written) => ({ folder: written.replace(before, ""), written }));
}

const joined = /^(?:\w+\.)?(?:join|resolve)\s*\(([^()\n]{1,300})\)/;
const quoted = /(["'`])([^"'`\n]{1,200})\1/g;
/** The folder of the file itself. */
const here = /^\$\{[\w.]*dirname\}\//;

/**
 * The same of a configuration that is a program: what stands after such a key literally, one or a list. What the program
 * computes is not known.
 */
export function literalsAfter(keys: string, language: Language): FolderSettings["folders"] {
  const setting = new RegExp(
    `(?:^|[\\s,{(\\["'])(?:${keys})["']?[^\\S\\n]*(?:=>|[:=])\\s*(\\[[^\\]]*|array\\s*\\([^)]*|[^\\n]{1,300})`,
    "gm",
  );
  return (text) =>
    [...uncommented(text, language).matchAll(setting)].flatMap(([, value = ""]) => {
      const [opening] = /^(?:\[|array\s*\()/.exec(value) ?? [];
      return opening === undefined
        ? literalIn(value)
        : itemsOf(value.slice(opening.length)).flatMap((item) => literalIn(item.replace(itsKey, "")));
    });
}

/** PHP names the items of a list. */
const itsKey = /^\s*(["'])[^"'\n]{1,200}\1\s*=>/;

/** Parted by the commas that stand in no parentheses and in no quotes. */
function itemsOf(list: string): readonly string[] {
  const items: string[] = [];
  let [from, depth, quote] = [0, 0, ""];
  for (let at = 0; at < list.length; at++) {
    const sign = list.charAt(at);
    if (quote !== "") quote = sign === quote && list[at - 1] !== "\\" ? "" : quote;
    else if (/["'`]/.test(sign)) quote = sign;
    else if (sign === "(" || sign === ")") depth += sign === "(" ? 1 : -1;
    else if (sign === "," && depth === 0) {
      items.push(list.slice(from, at));
      from = at + 1;
    }
  }
  return [...items, list.slice(from)];
}

/** "a", path.join(here, "a", "b"), __DIR__ . "/a". */
function literalIn(expression: string): readonly NamedFolder[] {
  const own = expression.trim();
  const [call, list] = joined.exec(own) ?? [];
  if (call !== undefined && list !== undefined) {
    const words = [...list.matchAll(quoted)].map(([, , word = ""]) => word);
    return words.length === 0 ? [] : [{ folder: words.join("/"), written: call }];
  }
  const besides = /^__DIR__\s*\.\s*(?=["'])/.exec(own)?.[0] ?? "";
  const [found] = own.slice(besides.length).matchAll(quoted);
  if (found?.index !== 0) return [];
  const [written, , word = ""] = found;
  return [{ folder: word.replace(besides === "" ? here : /^\//, ""), written }];
}
