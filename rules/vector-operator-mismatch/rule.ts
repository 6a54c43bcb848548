import { defineRule } from "../../src/check/rule.ts";
import { printName } from "../../src/sql/grammar/name.ts";
import { operatorOf, vectorOrder } from "./operators.ts";
import { vectorIndexesOver } from "./vector-indexes.ts";

export default defineRule({
  id: "vector-operator-mismatch",
  severity: "warning",
  bodies: true,
  title: "A search by a distance that the vector index does not have reads the whole table",
  why: `
    An hnsw or ivfflat index serves ORDER BY column operator value LIMIT n, ascending, with the one operator of its operator
    class: <-> of vector_l2_ops, <=> of vector_cosine_ops, <#> of vector_ip_ops. Any other order computes every distance and
    sorts. Only queries in the migrations are seen, those in the bodies of functions too.`,
  instead: `Sort by the operator of the index, ascending, or build the index with the operator class of the query.`,
  manual: "indexes-opclass.html",
  proof: { by: "state", shows: "no index could serve the query" },

  visit: {
    *SelectStmt(select, at) {
      const order = vectorOrder(select);
      if (!order) return;
      const { columns, operator, table, spoiled } = order;
      const { over, all } = vectorIndexesOver(columns, table, at.unit.version);
      const [first] = over;
      // One over an expression may be made for the query.
      if (!first || all > over.reduce((sum, { count }) => sum + count, 0)) return;
      const fits = over.some((one) => one.operators.has(operator));
      if (fits && spoiled === null) return;
      const { index, name: full } = first.first;
      const column = index?.shape.keys[0]?.column;
      const name = printName({ name: full.name });
      const has = operatorOf(index?.shape.keys[0]?.opclass ?? null);
      yield {
        span: at.span,
        message: fits
          ? `The search of ${printName(table)} cannot read ${name}: it sorts ${spoiled}`
          : `The search by ${column} ${operator} … cannot read ${name}, which is for ${has}`,
        ...(fits ? { instead: `Write ORDER BY ${column} ${operator} value LIMIT n, ascending.` } : {}),
      };
    },
  },
});
