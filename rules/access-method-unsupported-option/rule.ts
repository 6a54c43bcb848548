import { type Draft, defineRule, type RuleSettings } from "../../src/check/rule.ts";
import { meantMethod } from "../../src/sql/indexes/access-method.ts";
import { ofEveryIndex } from "../../src/sql/indexes/defined-indexes.ts";
import { unsupportedOption } from "./options.ts";

export default defineRule({
  id: "access-method-unsupported-option",
  severity: "error",
  fails: true,
  title: "An access method refuses an option that only another access method supports",
  why: `
    Only btree keeps keys in order and enforces UNIQUE; hash and the vector indexes take one column; INCLUDE is for
    btree, gist and spgist. PostgreSQL refuses the index (SQLSTATE 0A000, 42P17, 42704).`,
  instead: `Leave the option out, or use an access method that supports it.`,
  manual: "indexes-types.html",
  proof: { by: "failure" },

  visit: ofEveryIndex(function* ({ index, does, at }, { postgres }: RuleSettings): Generator<Draft> {
    const refused = unsupportedOption(index, postgres);
    if (refused === null) return;
    const meant = meantMethod(index.accessMethod ?? "", postgres);
    yield {
      span: at.span,
      message: `${does} fails: ${refused}`,
      ...(meant ? { instead: `Write USING ${meant}.` } : {}),
    };
  }),
});
