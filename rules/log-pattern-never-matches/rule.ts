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

  *runbook({ commands, file }) {
    for (const { words, span } of commands) {
      const [name, ...rest] = words;
      if (!name || !searching.test(name.text)) continue;
      // In a log, or behind what shows one.
      const before = file.text.slice(Math.max(0, span[0] - 200), span[0]).replace(/^[\s\S]*\n/, "");
      const isLog = rest.some(({ text }) => /(?:^|[/._-])logs?(?:$|[/._*-])/i.test(text));
      if (!isLog && !/\b(?:tail|journalctl|logs?)\b[^\n]*\|\s*$/i.test(before)) continue;
      const word = rest.find(({ text }) => /\b(?:lock|statement|transaction)_timeout\b/.test(text));
      const setting = /\b\w+_timeout\b/.exec(word?.text ?? "")?.[0];
      if (word && setting !== undefined && !/timeout[ .]|[ .]timeout/.test(word.text))
        yield {
          span: word.span,
          message: `No error of PostgreSQL holds ${setting}: it says "due to ${setting.replace("_", " ")}"`,
        };
    }
  },
});
