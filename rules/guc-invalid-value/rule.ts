import { defineRule } from "../../src/check/rule.ts";
import { at as edit, fixOf, words } from "../../src/sql/statements/edit.ts";
import { refusedSetting } from "./refused-setting.ts";

export default defineRule({
  id: "guc-invalid-value",
  severity: "error",
  fails: true,
  title: "SET fails for a setting or a value that this PostgreSQL does not know",
  why: `
    Units must be spelled as PostgreSQL spells them: us, ms, s, min, h, d, and B, kB, MB, GB, TB. A value that
    PostgreSQL does not accept, or a setting that this major does not have, is an error (SQLSTATE 22023, 42704, 55P02).
    A script that continues after errors then runs without the protection it asked for.`,
  instead: `Write a number with one of PostgreSQL's units in quotes.`,
  manual: "config-setting.html#CONFIG-SETTING-NAMES-VALUES",
  proof: { by: "failure" },

  visit: {
    *VariableSetStmt(set, at, { postgres }) {
      const refused = refusedSetting(set, postgres);
      if (!refused) return;
      const { meant, value } = refused;
      const token = meant === null ? undefined : words(at).find((one) => one.text === `'${value}'`);
      yield {
        span: at.span,
        message: refused.message,
        instead: refused.instead,
        ...(token ? { fix: fixOf(`Write '${meant}'`, true, [edit(at, token.span, `'${meant}'`)]) } : {}),
      };
    },
  },
});
