import type { CodeMark } from "../tool.ts";
import { crystal, elixir, julia, lua, php, python, ruby } from "./language.ts";

const railsCalls =
  /\b(?:add|remove)_(?:index|column|reference|foreign_key|check_constraint)\b|\b(?:create|change|drop)_table\b|\bexecute\b|\bsafety_assured\b/;

/** A class that others extend is no migration itself. */
const concrete = /^(?![\s\S]*\babstract\s+class\b)/;

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
    tool: "Rails",
    ...ruby,
    marks: [
      /^[^\S\n]*class\s+[\w:]+\s*<\s*[\w:]*Migration\b/m,
      /^[^\S\n]*def\s+(?:self\.)?(?:change|up)\b/m,
      railsCalls,
    ],
    prints: null,
  },
  {
    tool: "Sequel",
    ...ruby,
    marks: [/\bSequel\.migration\b|\bSequel::Migration\b/],
    prints: null,
  },
  { tool: "ROM", ...ruby, marks: [/\b(?:ROM::SQL|Hanami::\w+)(?:::Migration|\.migration)\b/], prints: null },
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
    marks: [/^class \w+\(\s*Migration\s*\)/m, /\b(?:orator|masoniteorm|masonite\.orm)\.migrations\b/],
    prints: null,
  },
  {
    tool: "Laravel",
    ...php,
    marks: [/\bIlluminate\\Database\\(?:Migrations\\Migration\b|\{[^}]{0,500}Migrations\\Migration\b)/],
    prints: null,
  },
  {
    tool: "Laravel",
    ...php,
    marks: [
      /\bextends\s+\w*Migration\b/,
      /\bIlluminate\\|\bSchema::(?:create|table|drop\w*|rename)\(/,
      /\bfunction\s+up\s*\(/,
      concrete,
    ],
    prints: null,
  },
  {
    tool: "Doctrine",
    ...php,
    marks: [/\bDoctrine\\(?:DBAL\\)?Migrations\\AbstractMigration\b/],
    prints: null,
  },
  { tool: "Phinx", ...php, marks: [/\bPhinx\\Migration\\AbstractMigration\b/], prints: null },
  { tool: "CakePHP", ...php, marks: [/\buse\s+Migrations\\(?:Abstract|Base)Migration\b/], prints: null },
  { tool: "Craft CMS", ...php, marks: [/\bcraft\\db\\Migration\b/], prints: null },
  { tool: "Yii", ...php, marks: [/\byii\\db\\(?:pgsql\\)?Migration\b/], prints: null },
  { tool: "CodeIgniter", ...php, marks: [/\bCodeIgniter\\Database\\Migration\b/], prints: null },
  { tool: "Cycle", ...php, marks: [/\bCycle\\Migrations\\Migration\b/], prints: null },
  { tool: "Phalcon", ...php, marks: [/\bPhalcon\\Migrations\\Mvc\\Model\\Migration\b/], prints: null },
  {
    tool: "October",
    ...php,
    marks: [/\b(?:October\\Rain|Winter\\Storm)\\Database\\Updates\\Migration\b/],
    prints: null,
  },
  { tool: "Ecto", ...elixir, marks: [/\buse\s+Ecto\.Migration\b/], prints: null },
  {
    tool: "Ecto",
    ...elixir,
    marks: [/^[^\S\n]*use\s+[\w.]*Migration\b/m, /^[^\S\n]*def\s+(?:change|up)\b/m],
    prints: null,
  },
  {
    tool: "Avram",
    ...crystal,
    marks: [/<\s*(?:Avram::Migrator|Jennifer)::Migration\b/],
    prints: null,
  },
  {
    tool: "Nextcloud",
    ...php,
    marks: [/\bextends\s+SimpleMigrationStep\b|\bimplements\s+IMigrationStep\b/],
    prints: null,
  },
  { tool: "FuelPHP", ...php, marks: [/^namespace\s+Fuel\\Migrations\b/m], prints: null },
  { tool: "Moodle", ...php, marks: [/\bfunction\s+xmldb_\w+_upgrade\s*\(/], prints: null },
  {
    tool: "Tempest",
    ...php,
    marks: [/\bimplements\b[^{]{0,200}\b(?:DatabaseMigration|MigratesUp)\b/],
    prints: null,
  },
  {
    tool: "Drupal",
    language: "PHP",
    extension: /\.install$/i,
    aside: php.aside,
    marks: [/\bfunction\s+\w+_(?:update_\d+|schema)\s*\(/],
    prints: null,
  },
  { tool: "Frappe", ...python, marks: [/^import frappe\b/m, /^def execute\s*\(/m], prints: null },
  { tool: "Clear", ...crystal, marks: [/\binclude\s+Clear::Migration\b/], prints: null },
  { tool: "SearchLight", ...julia, marks: [/\bSearchLight\.Migrations?\b/], prints: null },
  {
    tool: "Lapis",
    ...lua,
    marks: [/\blapis\.db\.schema\b/, /\bcreate_(?:table|index)\b|\badd_column\b/],
    prints: null,
  },
];
