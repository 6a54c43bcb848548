import type { CodeMark } from "../tool.ts";
import { crystal, elixir, julia, lua, ruby } from "./language.ts";

const railsCalls =
  /\b(?:add|remove)_(?:index|column|reference|foreign_key|check_constraint)\b|\b(?:create|change|drop)_table\b|\bexecute\b|\bsafety_assured\b/;

/** Of languages that are run as they stand. */
export const scriptMarks: readonly CodeMark[] = [
  {
    tool: "Rails",
    ...ruby,
    marks: [
      /<\s*(?:::)?(?:ActiveRecord|Gitlab::Database)::Migration\b|\bClass\.new\((?:::)?ActiveRecord::Migration\b/,
    ],
    prints: null,
  },
  {
    tool: "Sequel",
    ...ruby,
    marks: [/\bSequel\.migration\b|\bSequel::Migration\b/],
    prints: null,
  },
  {
    tool: "Rails",
    ...ruby,
    marks: [
      /^[^\S\n]*class\s+[\w:]+\s*<\s*\w*Migration\b/m,
      /^[^\S\n]*def\s+(?:self\.)?(?:change|up)\b/m,
      railsCalls,
    ],
    prints: null,
  },
  {
    tool: "DataMapper",
    ...ruby,
    marks: [/^[^\S\n]*migration\s*\(?\s*\d+\s*,\s*[:"']\w+/m, /^[^\S\n]*up\b/m],
    prints: null,
  },
  {
    tool: "unrecognized",
    ...ruby,
    marks: [
      /^[^\S\n]*class\s+[\w:]+\s*<\s*[\w:]+Migration\b/m,
      /^[^\S\n]*def\s+(?:self\.)?(?:change|up)\b/m,
      railsCalls,
    ],
    prints: null,
  },
  { tool: "ROM", ...ruby, marks: [/\b(?:ROM::SQL|Hanami::\w+)(?:::Migration|\.migration)\b/], prints: null },
  { tool: "Ecto", ...elixir, marks: [/\buse\s+Ecto\.Migration\b/], prints: null },
  {
    tool: "Ecto",
    ...elixir,
    marks: [/^[^\S\n]*use\s+[\w.]*Migration\b/m, /^[^\S\n]*def\s+(?:change|up)\b/m],
    prints: null,
  },
  { tool: "Avram", ...crystal, marks: [/<\s*(?:::)?Avram::Migrator::Migration\b/], prints: null },
  { tool: "Jennifer", ...crystal, marks: [/<\s*(?:::)?Jennifer::Migration\b/], prints: null },
  { tool: "Marten", ...crystal, marks: [/<\s*(?:::)?Marten::(?:DB::)?Migration\b/], prints: null },
  { tool: "Clear", ...crystal, marks: [/\binclude\s+Clear::Migration\b/], prints: null },
  { tool: "SearchLight", ...julia, marks: [/\bSearchLight\.Migrations?\b/], prints: null },
  {
    tool: "Lapis",
    ...lua,
    marks: [/\blapis\.db\.schema\b/, /\bcreate_(?:table|index)\b|\badd_column\b/],
    prints: null,
  },
  {
    tool: "Kong",
    ...lua,
    marks: [/\bpostgres\s*=\s*\{\s*(?:up|teardown)\s*=/],
    prints: null,
  },
];
