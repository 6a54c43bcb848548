import { foldersOf, literalsAfter, pathList, yamlSettings } from "../evidence/named-folders.ts";
import type { CodeMark } from "../tool.ts";
import { php } from "./language.ts";

/** A class that others extend is no migration itself. */
const concrete = /^(?![\s\S]*\babstract\s+class\b)/;

/** Of frameworks and tools for PHP: those first whose words others took over. */
export const phpMarks: readonly CodeMark[] = [
  {
    tool: "Hyperf",
    ...php,
    marks: [/\bextends\s+\w*Migration\b/, /\bHyperf\\Database\\/, concrete],
    prints: null,
  },
  {
    tool: "October",
    ...php,
    marks: [
      /\bextends\s+\w*Migration\b/,
      /\b(?:October\\Rain|Winter\\Storm)\\Database\\Updates\\Migration\b/,
      concrete,
    ],
    prints: null,
  },
  { tool: "Flarum", ...php, marks: [/\bFlarum\\Database\\Migration\b/], prints: null },
  {
    tool: "Laravel",
    ...php,
    marks: [/\bIlluminate\\Database\\(?:Migrations\\Migration\b|\{[^}]{0,500}Migrations\\Migration\b)/],
    prints: null,
  },
  {
    tool: "Laravel",
    ...php,
    marks: [/\bextends\s+\w*Migration\b/, /\bIlluminate\\/, /\bfunction\s+up\s*\(/, concrete],
    prints: null,
  },
  {
    tool: "Doctrine",
    ...php,
    marks: [/\bDoctrine\\(?:DBAL\\)?Migrations\\AbstractMigration\b/],
    prints: null,
  },
  {
    tool: "Phinx",
    ...php,
    marks: [/\bPhinx\\Migration\\AbstractMigration\b/],
    prints: null,
    settings: [
      {
        file: /^phinx\.(?:ya?ml|json)$/i,
        folders: foldersOf(
          yamlSettings,
          /^paths\.migrations(?:\.|$)/,
          pathList(/,/, /^%%PHINX_CONFIG_DIR%%\//),
        ),
      },
      { file: /^phinx\.php$/i, folders: literalsAfter("migrations", php) },
    ],
  },
  { tool: "CakePHP", ...php, marks: [/\buse\s+Migrations\\(?:Abstract|Base)Migration\b/], prints: null },
  { tool: "Craft CMS", ...php, marks: [/\bcraft\\db\\Migration\b/], prints: null },
  { tool: "Yii", ...php, marks: [/\byii\\db\\(?:pgsql\\)?Migration\b/], prints: null },
  { tool: "CodeIgniter", ...php, marks: [/\bCodeIgniter\\Database\\Migration\b/], prints: null },
  { tool: "Cycle", ...php, marks: [/\bCycle\\Migrations\\Migration\b/], prints: null },
  { tool: "Phalcon", ...php, marks: [/\bPhalcon\\Migrations\\Mvc\\Model\\Migration\b/], prints: null },
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
  { tool: "ThinkPHP", ...php, marks: [/\bthink\\migration\\Migrator\b/], prints: null },
  {
    tool: "Phoenix",
    ...php,
    marks: [/\bextends\s+AbstractMigration\b/, /\bPhoenix\\Migration\\AbstractMigration\b/],
    prints: null,
  },
  { tool: "Phpmig", ...php, marks: [/\bPhpmig\\Migration\\Migration\b/], prints: null },
  {
    tool: "Yii",
    ...php,
    marks: [/\bimplements\b[^{]{0,200}\bMigrationInterface\b/, /\bYiisoft\\Db\\/],
    prints: null,
  },
  { tool: "Yii", ...php, marks: [/\bimplements\b[^{]{0,200}\bRevertibleMigrationInterface\b/], prints: null },
  { tool: "CodeIgniter", ...php, marks: [/\bextends\s+CI_Migration\b/], prints: null },
  { tool: "Kohana", ...php, marks: [/\bextends\s+Minion_Migration_Base\b/], prints: null },
  { tool: "Ruckusing", ...php, marks: [/\bextends\s+Ruckusing_Migration_Base\b/], prints: null },
  {
    tool: "Propel",
    ...php,
    marks: [/\bclass\s+PropelMigration_\d+/, /\bfunction\s+getUpSQL\s*\(/],
    prints: null,
  },
  {
    tool: "ownCloud",
    ...php,
    marks: [/\bimplements\s+I(?:Schema|Sql)Migration\b/, /\bOCP\\Migration\\/],
    prints: null,
  },
  {
    tool: "unrecognized",
    ...php,
    marks: [
      /\bextends\s+\w*Migrat(?:ion|or)\b/,
      /\bfunction\s+(?:up|safeUp|change)\s*\(/,
      /\bSchema::(?:create|table|drop\w*|rename)\(/,
      concrete,
    ],
    prints: null,
  },
];
