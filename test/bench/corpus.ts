import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Random, random } from "./random.ts";
import { alterTable, createIndex, createTable, insert, remark, type Table, trigger, update } from "./sql.ts";

export interface Corpus {
  readonly folder: string;
  /** Paths from the folder, of the SQL files alone. */
  readonly paths: readonly string[];
  readonly bytes: number;
}

interface Made {
  readonly path: string;
  readonly text: string;
}

interface Home {
  readonly dice: Random;
  readonly tables: Table[];
}

/** Writes so many migrations of three tools into a folder; the same ones every time. */
export function writeCorpus(folder: string, count: number): Corpus {
  const homes = [goose, plain, prisma].map((make, at) => ({
    make,
    home: { dice: random(at + 1), tables: [] } as Home,
  }));
  const made = Array.from({ length: count }, (_, at) => {
    const { make, home } = homes[at % homes.length] as (typeof homes)[number];
    return make(home, at);
  });
  for (const file of made) write(folder, file);
  if (count > 2)
    write(folder, { path: "prisma/migrations/migration_lock.toml", text: 'provider = "postgresql"\n' });
  return summed(folder, made);
}

/** One file of so many statements. */
export function writeLongFile(folder: string, statements: number): Corpus {
  const home: Home = { dice: random(99), tables: [] };
  const rows = Array.from({ length: statements }, (_, at) => statement(home, at, false));
  const made = { path: "0001_all.sql", text: `${rows.join("\n\n")}\n` };
  write(folder, made);
  return summed(folder, [made]);
}

function goose(home: Home, at: number): Made {
  const lone = home.tables.length > 0 && home.dice.once(5);
  const table = lone ? home.dice.pick(home.tables) : null;
  const up = table ? createIndex(home.dice, table, true) : several(home, at);
  // goose cuts at semicolons, so a function's body needs its markers.
  const cut = up.replace(
    /CREATE FUNCTION[\s\S]*?\$body\$;\n/g,
    (found) => `-- +goose StatementBegin\n${found}-- +goose StatementEnd\n`,
  );
  const head = lone ? "-- +goose NO TRANSACTION\n" : "";
  return {
    path: `db/goose/${stamp(at)}_change.sql`,
    text: `${head}-- +goose Up\n${cut}\n\n-- +goose Down\nSELECT 1;\n`,
  };
}

function plain(home: Home, at: number): Made {
  return { path: `sql/${String(at).padStart(6, "0")}_change.sql`, text: `${several(home, at)}\n` };
}

function prisma(home: Home, at: number): Made {
  return { path: `prisma/migrations/${stamp(at)}_change/migration.sql`, text: `${several(home, at)}\n` };
}

function several(home: Home, at: number): string {
  const count = 1 + home.dice.below(8);
  return Array.from({ length: count }, (_, nth) => statement(home, at * 10 + nth, home.dice.once(3))).join(
    "\n\n",
  );
}

function statement(home: Home, at: number, remarked: boolean): string {
  const { dice, tables } = home;
  const lead = remarked ? `${remark(dice)}\n` : "";
  if (tables.length === 0 || dice.once(5)) {
    const { table, sql } = createTable(dice, at);
    tables.push(table);
    return lead + sql;
  }
  const table = dice.once(2) ? (tables.at(-1) as Table) : dice.pick(tables);
  const kind = dice.below(10);
  if (kind < 4) return lead + alterTable(dice, table, at);
  if (kind < 7) return lead + createIndex(dice, table, dice.once(4));
  if (kind === 7) return lead + trigger(table, at);
  return lead + (dice.once(3) ? update(dice, table) : insert(dice, table));
}

function stamp(at: number): string {
  return String(20_200_101_000_000 + at);
}

function write(folder: string, { path, text }: Made): void {
  const whole = join(folder, path);
  mkdirSync(dirname(whole), { recursive: true });
  writeFileSync(whole, text);
}

function summed(folder: string, made: readonly Made[]): Corpus {
  const bytes = made.reduce((sum, file) => sum + Buffer.byteLength(file.text), 0);
  return { folder, paths: made.map((one) => one.path), bytes };
}
