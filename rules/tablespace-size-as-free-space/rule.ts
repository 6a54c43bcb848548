import type { A_Expr, ResTarget } from "libpg-query";
import { defineRule } from "../../src/check/rule.ts";
import { stringsOf } from "../../src/sql/grammar/name.ts";
import { nodesIn } from "../../src/sql/grammar/nodes.ts";

const sizes = new Set(["pg_tablespace_size", "pg_database_size"]);

export default defineRule({
  id: "tablespace-size-as-free-space",
  severity: "warning",
  title: "The size of a tablespace or a database is what it takes up, not what is free",
  why: `
    pg_tablespace_size and pg_database_size add up the files that are there. A check that calls this available passes on a
    full disk and fails on an empty one. No function of PostgreSQL tells how much space a disk has left.`,
  instead: `Ask the operating system: df -h of the data directory, or the provider's own metric of free storage.`,
  manual: "functions-admin.html",
  proof: {
    by: "none",
    because:
      "what a disk has left is nothing that a server could show; that the size grows with what is written, it does show",
  },

  visit: {
    *SelectStmt(node, at) {
      for (const [, part] of [...nodesIn(node)].filter(([kind]) => kind === "ResTarget")) {
        const { name = "", val } = part as ResTarget;
        if (!/(?:^|_)(?:avail|free)/i.test(name) || isDifference(val)) continue;
        const call = [...nodesIn({ val })].find(
          ([of, inner]) => of === "FuncCall" && sizes.has(nameOf(inner)),
        );
        if (!call) continue;
        const token = at.tokens().find((one) => one.text.toLowerCase() === nameOf(call[1]));
        yield {
          span: token?.span ?? at.span,
          message: `${nameOf(call[1])} is the space in use, and not what is ${name.toLowerCase()}`,
        };
      }
    },
  },
});

/** Of a quota, what is taken up may be taken away. */
function isDifference(val: ResTarget["val"]): boolean {
  return [...nodesIn({ val })].some(
    ([kind, part]) => kind === "A_Expr" && (part as A_Expr).name?.flatMap(stringsOf).at(-1) === "-",
  );
}

function nameOf(call: unknown): string {
  const { funcname } = call as { readonly funcname?: Parameters<typeof stringsOf>[0][] };
  return funcname?.flatMap(stringsOf).at(-1) ?? "";
}
