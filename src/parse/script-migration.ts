import type { Dialect, Migration, SourceFile } from "../types.ts";

/** A file of SQL that no migration tool applies, as `psql -f` would send it. */
export function alone(file: SourceFile, why: string, dialect: Dialect): Migration {
  return {
    file,
    span: [0, file.text.length],
    tool: "",
    direction: "up",
    execution: "autocommit",
    why,
    dialect,
    rollback: { place: "none", present: false, where: "" },
    advice: { alone: "", several: true },
    markers: [],
  };
}
