import { codeOf } from "../sql/grammar/lexer.ts";
import { forLast } from "../text/memoize-last.ts";
import type { Dialect, Migration, SourceFile } from "../types.ts";
import { fillPlaceholders } from "./placeholders.ts";

/** Marks of templates, of which nobody here can say what they become: ERB, Jinja, Python, printf, a manual's <name>. */
const template =
  /\{\{|\}\}|\{%|%\}|\{#|<%|%>|#\{|#\[|\$\{|\$\(|%\(\w+\)|%(?:\d+\$)?[sdLI]\b|@@?\w+@@?|(?<![\w$])\{[\w:.-]*\}|<[A-Za-z_][\w .-]*>|\$\$?[A-Za-z_]\w*\b(?!\$)|\b__\w+__\b/;

/** A template with a quotation mark of its own ends the quotes that it stands in. */
const quotingTemplate =
  /\{\{[^}\n]*["'][^}\n]*\}\}|<%[^%\n]*["'][^%\n]*%>|\{%[^%\n]*["'][^%\n]*%\}|\$\{[^}\n]*["'][^}\n]*\}/;

/** Templates that may leave out or repeat whole statements, or end in the middle of one. */
const blockTemplate =
  /\{\{-?\s*(?:if|else|end|range|with|define|block|template)\b|\{%|<%|^\s*#(?:if|else|endif|foreach|end)\b/m;

/** A comment by which some program cuts the file otherwise than at ";". */
const ownDelimiter = /^--[^\S\n]*\w+:delimiter\b|^(?:#|--)[^\S\n]*(?:-{3})?[^\S\n]*!(?:Ups|Downs)\b/im;

/** Strings in which a backslash means what it meant before PostgreSQL 9.1. */
const oldStrings = /\bstandard_conforming_strings\s*(?:=|\bto\b)\s*'?(?:off|false|0)\b/i;

/** Commands of psql behind which statements may never be sent. */
const conditional = /^\s*\\(?:if|elif|else|q|quit)\b/m;

/** Of one file after the other; what stands in comments and quotes explains nothing, except for a program's own directive. */
const explains = forLast(({ text }: SourceFile): { readonly always: boolean; readonly psql: boolean } => {
  const code = codeOf(text);
  return {
    always: blockTemplate.test(code) || ownDelimiter.test(text) || oldStrings.test(text),
    psql: conditional.test(text),
  };
});

export function fillsVariables({ psql, variables }: Dialect): boolean {
  return psql === true || variables === true;
}

/**
 * Whether something else than a mistake explains that PostgreSQL's grammar refuses a text: a template that another program
 * fills in, borders that are drawn otherwise, a condition of psql's, another database.
 */
export function isExplained(migration: Migration, file: SourceFile, text: string): boolean {
  const { dialect } = migration;
  const { always, psql } = explains(file);
  if (quotingTemplate.test(text)) return true;
  if (always || dialect.delimiter !== undefined || (dialect.psql === true && psql)) return true;
  if (dialect.placeholder !== undefined && text.includes(dialect.placeholder)) return true;
  const code = codeOf(text);
  if (template.test(code) || fillPlaceholders(code, fillsVariables(dialect)) !== code) return true;
  return (migration.otherDatabase?.() ?? null) !== null;
}
