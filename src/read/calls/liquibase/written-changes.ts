import type { AdvisedStatement } from "../../../types.ts";
import type { ChangelogForm } from "../../code/changelog/node.ts";

/** A statement as a changelog of that form has it: `sql` sends what has no change of its own, such as CONCURRENTLY. */
export function changelogCall(form: ChangelogForm): (statement: AdvisedStatement) => string {
  return ({ text }) => {
    if (form === "xml") return `<sql>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</sql>`;
    if (form === "json") return `{ "sql": { "sql": ${JSON.stringify(text)} } }`;
    return text.includes("\n")
      ? `- sql:\n    sql: |-\n${text.replace(/^/gm, "      ")}`
      : `- sql:\n    sql: ${JSON.stringify(text)}`;
  };
}
