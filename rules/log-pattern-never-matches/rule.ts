import { defineRule } from "../../src/check/rule.ts";

const searching = /(?:^|\/)(?:[efz]?grep|rg|ag|zegrep|zfgrep|journalctl|awk)$/;

export default defineRule({
  id: "log-pattern-never-matches",
  severity: "warning",
  title: "A search of the logs looks for the name of a setting, which no message holds",
  why: `
    PostgreSQL writes "canceling statement due to lock timeout" and "… due to statement timeout", in the logs and to the
    client. A search for lock_timeout or statement_timeout finds none of them, so the check always passes.`,
  instead: `grep -E 'due to (lock|statement|transaction) timeout', or count SQLSTATE 55P03 and 57014.`,
  manual: "errcodes-appendix.html",
  proof: { by: "none", because: "the messages are shown in test/proof/runbooks.test.ts" },

  *runbook({ commands }) {
    for (const { words } of commands) {
      const [name, ...rest] = words;
      if (!name || !searching.test(name.text)) continue;
      const word = rest.find(({ text }) => /\b(?:lock|statement|transaction)_timeout\b/.test(text));
      const setting = /\b\w+_timeout\b/.exec(word?.text ?? "")?.[0];
      if (word && setting !== undefined && !/timeout[ .]|[ .]timeout/.test(word.text))
        yield {
          span: word.span,
          message: `No message of PostgreSQL holds ${setting}: the search finds nothing`,
        };
    }
  },
});
