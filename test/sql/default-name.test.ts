import { expect, it } from "vitest";
import { loadGrammar, readSql } from "../../src/parse/grammar.ts";
import { nameOf } from "../../src/sql/grammar/name.ts";
import { defaultIndexName, shapeOf } from "../../src/sql/indexes/index-definition.ts";

await loadGrammar();

const long = "customer_subscription_payment_method_events";
const many = "customer_subscription_identifier, payment_method_identifier";

/** What PostgreSQL 15 and 18 called these indexes when they were asked to. */
it.each([
  ["t (a)", "t_a_idx"],
  ["t (b, b)", "t_b_b1_idx"],
  ["t (lower(a))", "t_lower_idx"],
  ["t ((b + 1))", "t_expr_idx"],
  ["t ((b + 1), (b + 2))", "t_expr_expr1_idx"],
  ["t (a, (lower(a)), (lower(a)))", "t_a_lower_lower1_idx"],
  ["t ((a::varchar))", "t_a_idx"],
  ["t ((1::int))", "t_int4_idx"],
  ["t (((j -> 'k')::text))", "t_text_idx"],
  ["t (coalesce(a, 'x'))", "t_coalesce_idx"],
  ["t (greatest(b, 1))", "t_greatest_idx"],
  ["t (nullif(a, ''))", "t_nullif_idx"],
  ["t ((array[b]))", "t_array_idx"],
  ["t ((r[1]))", "t_r_idx"],
  ["t ((j ->> 'k'))", "t_expr_idx"],
  ["t ((CASE WHEN b > 1 THEN 1 ELSE 2 END))", "t_case_idx"],
  ["t ((CASE WHEN b > 1 THEN b ELSE a END))", "t_a_idx"],
  ['t (a COLLATE "C")', "t_a_idx"],
  ["t (b) INCLUDE (a)", "t_b_a_idx"],
  ["t ((b + 1)) INCLUDE (a)", "t_expr_a_idx"],
  ['"My Orders" ("Id")', "My Orders_Id_idx"],
  [`${long} (${many})`, "customer_subscription_payment_customer_subscription_identif_idx"],
  ['"受注明細受注明細受注明細" ("商品番号商品番号商品番号")', "受注明細受注明細受_商品番号商品番号商_idx"],
])("an index on %s is called %s", (target, name) => {
  const reading = readSql(`CREATE INDEX ON ${target}`);
  const node = "statements" in reading ? reading.statements[0]?.node : undefined;
  const index = node && "IndexStmt" in node ? node.IndexStmt : {};
  expect(defaultIndexName(nameOf(index.relation).name, shapeOf(index))).toBe(name);
});
