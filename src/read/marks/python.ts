import { foldersOf, ini, pathList, tomlSettings } from "../evidence/named-folders.ts";
import type { CodeMark } from "../tool.ts";
import { python } from "./language.ts";

/** configparser: a line that is indented goes on with the value before it. */
const folded: typeof ini = (text) => ini(text.replace(/\r?\n[^\S\n]+(?=\S)/g, " "));
/** alembic/config.py: by spaces, commas, and what the system puts between paths. */
const locations = pathList(/[\s,;]+|:(?![\\/])/, /^%\(here\)s[\\/]/);

/** Of frameworks and tools for Python. */
export const pythonMarks: readonly CodeMark[] = [
  {
    tool: "South",
    ...python,
    marks: [/^class Migration\b/m, /^from south\./m, /\bdef forwards\s*\(/],
    prints: null,
  },
  {
    tool: "Orator",
    ...python,
    marks: [/^class \w+\(\s*Migration\s*\)/m, /\borator\.migrations\b/],
    prints: null,
  },
  {
    tool: "Django",
    ...python,
    marks: [/^class Migration\s*\(/m, /\bdjango\.db\b|\bCheckedMigration\b/],
    prints: "python manage.py sqlmigrate <app> <migration>",
  },
  { tool: "Tortoise", ...python, marks: [/^class Migration\s*\(/m, /\btortoise\b/], prints: null },
  {
    tool: "Alembic",
    ...python,
    marks: [/^down_revision\b/m],
    prints: "alembic upgrade <from>:<to> --sql",
    settings: [
      {
        file: /^alembic\.ini$/i,
        folders: foldersOf(folded, /^(?:script_location|version_locations)$/, locations),
      },
      {
        file: /^pyproject\.toml$/i,
        folders: foldersOf(tomlSettings, /^tool\.alembic\.(?:script_location|version_locations)$/, locations),
      },
    ],
  },
  {
    tool: "yoyo",
    ...python,
    marks: [/^from yoyo import\b[^\n]*\bstep\b|^steps?\s*=\s*\[?\s*yoyo\.step\b/m],
    prints: null,
  },
  { tool: "Aerich", ...python, marks: [/\basync def upgrade\b/, /\bBaseDBAsyncClient\b/], prints: null },
  { tool: "Piccolo", ...python, marks: [/\basync def forwards\b/, /\bMigrationManager\(/], prints: null },
  { tool: "peewee-migrate", ...python, marks: [/\bdef migrate\(migrator\b/], prints: null },
  { tool: "SQLAlchemy Migrate", ...python, marks: [/\bdef upgrade\(migrate_engine\b/], prints: null },
  { tool: "Odoo", ...python, marks: [/^def migrate\(\s*cr\s*,\s*(?:installed_)?version\b/m], prints: null },
  {
    tool: "Masonite",
    ...python,
    marks: [/^class \w+\(\s*Migration\s*\)/m, /\b(?:masoniteorm|masonite\.orm)\.migrations\b/],
    prints: null,
  },
  { tool: "Frappe", ...python, marks: [/^import frappe\b/m, /^def execute\s*\(/m], prints: null },
];
