import { defineRule } from "../../src/check/rule.ts";
import { misdecodedTexts } from "../../src/sql/runbooks/prose/misdecoded-text.ts";

export default defineRule({
  id: "misdecoded-text",
  severity: "notice",
  title: "A runbook was read in another encoding than it was written in, and saved like that",
  why: `
    A dash or a quotation mark that has become three other characters is refused by psql and by the shell wherever it stands in
    a command, and names and texts that hold it are others than they were.`,
  instead: `Save the file as UTF-8 from its source, or turn it back: iconv -f UTF-8 -t MACINTOSH FILE (or CP1252) gives the bytes
    that it had.`,
  manual: "multibyte.html",
  proof: { by: "none", because: "it is about the document's own characters" },

  *runbook(runbook) {
    const all = [...misdecodedTexts(runbook)];
    const [first] = all;
    if (!first) return;
    const more = all.length === 1 ? "" : ` (${all.length} places)`;
    const { line } = first;
    yield {
      span: first.span,
      message: `"${line}": the sign was "${first.meant}" before it was read as ${first.encoding}${more}`,
    };
  },
});
