import { defineRule } from "../../src/check/rule.ts";

export default defineRule({
  id: "migrations-not-read",
  severity: "error",
  title: "Migrations that are written in code are not read",
  why: `
    Indexwright does not know what these migrations send to the server. A check that passed them would pass anything
    they do to the indexes of a live table.`,
  instead: `
    Lint the SQL that the tool prints, or exclude the folder and review it by hand.`,
  manual: "sql-createindex.html",
  proof: { by: "none", because: "it is about what could not be read" },

  *unread({ tool, language, folder, files: [first, ...more], prints }) {
    const single = more.length === 0;
    const what = single ? `One ${tool} migration` : `${more.length + 1} ${tool} migrations`;
    const why = single ? "is not read, since it is" : "are not read, since they are";
    yield {
      ...first,
      message: `${what} in ${folder} ${why} written in ${language}`,
      instead:
        prints === null
          ? `Write the SQL of the index into a file and lint that, or exclude the folder and review it by hand: exclude: ["${folder}/**"]`
          : `Lint the SQL that ${tool} prints: ${prints} | indexwright lint - --tool plain; or exclude the folder: exclude: ["${folder}/**"]`,
    };
  },
});
