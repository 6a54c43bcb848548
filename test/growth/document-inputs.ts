import { type Files, type Growing, many } from "./inputs.ts";

const page = (text: string): Files => new Map([["docs/indexes.md", `# Index\n\n${text}`]]);
const block = (language: string, text: string): string => `\`\`\`${language}\n${text}\n\`\`\`\n`;

/** Runbooks: of those that are read a megabyte holds some ten thousand blocks, or calls of psql. */
export const runbooks: Readonly<Record<string, Growing>> = {
  "calls of psql": {
    size: 600,
    quick: true,
    of: (size) =>
      new Map([
        ["ops/a.sh", `P="psql -X"\n${many(size, (n) => `$P -c 'BEGIN' -c 'DROP INDEX a${n}' # go on`)}`],
      ]),
  },
  "blocks of a page that verify by name": {
    size: 1000,
    of: (size) =>
      page(
        many(size, (n) =>
          [
            `## Verify that index ${n} fails no more\n\nretry the build\n\n`,
            block("sql", `SELECT indexname FROM pg_indexes WHERE indexname LIKE 'a${n}%';`),
            block("bash", `psql -c 'CREATE INDEX CONCURRENTLY b${n} ON t (c)' | grep "index scan"`),
          ].join("\n"),
        ),
      ),
  },
  "wrong questions, and commands within blocks of SQL": {
    size: 1000,
    of: (size) =>
      page(many(size, (n) => block("sql", `psql -c 'SELECT ${n}'\nSELECT a${n} FROM pg_indexes;`))),
  },
};
