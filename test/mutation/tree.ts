import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../print/place.ts";
import { roomNames } from "../print/rules-index.ts";
import { type Guard, type GuardKind, instrument } from "./guards.ts";

const here = fileURLToPath(root);

export interface InstrumentedTree {
  readonly folder: string;
  readonly guards: readonly Guard[];
}

/** Copies the program to a folder of build with a switch around every guard of the files named. */
export function instrumentedTree(
  files: readonly string[],
  name = "mutants",
  kind: GuardKind = "silent",
): InstrumentedTree {
  const copy = path.join(here, "build", name);
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  symlinkSync(path.join(here, "node_modules"), path.join(copy, "node_modules"), "junction");
  for (const part of ["src", "rules", "package.json", "test/room.ts", "test/print/place.ts"])
    cpSync(path.join(here, part), path.join(copy, part), { recursive: true });
  const guards: Guard[] = [];
  for (const file of files) {
    const made = instrument(file, readFileSync(path.join(here, file), "utf8"), guards.length + 1, kind);
    writeFileSync(path.join(copy, file), made.text);
    guards.push(...made.guards);
  }
  return { folder: copy, guards };
}

/** All of every room, and the words of src/sql that only rules use to decide whether to speak. */
export function guardedFiles(): readonly string[] {
  return [
    ...roomNames().flatMap((name) =>
      readdirSync(path.join(here, "rules", name))
        .filter((file) => file.endsWith(".ts"))
        .map((file) => `rules/${name}/${file}`),
    ),
    ...words.map((name) => `src/sql/${name}.ts`),
  ];
}

const words = [
  "indexes/validity-check",
  "locks/preexisting",
  "locks/scans-table",
  "locks/strong-lock-held",
  "way-back/down-diff",
  "statements/transaction-block",
];
