import { beforeAll, describe, expect, it } from "vitest";
import { textsTree } from "../../src/discover/texts-tree.ts";
import { lint } from "../../src/programs/lint.ts";
import { loadDocuments, readRunbooks } from "../../src/read/documents/index.ts";
import type { Runbook, SourceFile } from "../../src/types.ts";
import { defaults, discoveryOf } from "../room.ts";

const file = (path: string, text: string): SourceFile => ({ path, text, changed: "all" });

function read(path: string, text: string): Runbook {
  const [runbook] = readRunbooks([file(path, text)], [], textsTree(new Map()));
  if (!runbook) throw new Error(`${path} is no document`);
  return runbook;
}

/** What is sent, piece by piece. */
function sent({ migrations }: Runbook): readonly string[] {
  return migrations.flatMap(({ execution, span, reads = "", pieces }) =>
    (pieces ?? [span]).map((piece) => {
      const sql = reads.slice(...piece).replace(/[\ue000-\ue0ff]/g, "?");
      return `${execution}: ${sql.replace(/\s+/g, " ").trim()}`;
    }),
  );
}

const told = ({ unsent }: Runbook): readonly string[] =>
  unsent.map(({ text, message }) => `${text}: ${message}`);

beforeAll(() => loadDocuments([file("a.md", "")]));

const query = ["one-query: DROP INDEX a"];
const script = ["autocommit: DROP INDEX a;"];
const nobody = ["DROP INDEX a: SQL about an index, which no call of psql here is seen to send"];

/** How psql is called: what is sent, or what is told instead. */
type Case = readonly [text: string, sent: readonly string[], told?: readonly string[]];

const whole = ([text, expected, message = []]: Case) => [text, expected, message] as const;

const inShell: readonly Case[] = [
  // Variables, arrays, functions and aliases that the script sets.
  [`PSQL="psql -X -d shop"\n$PSQL -c 'DROP INDEX a'`, query],
  [`PSQL="psql -X -d shop"\n\${PSQL} -c 'DROP INDEX a'`, query],
  [`PSQL=\${PSQL:-psql}\n"$PSQL" -c 'DROP INDEX a'`, query],
  [`"$PSQL" -c 'DROP INDEX a'`, query],
  [`PSQL=(psql -X)\n"\${PSQL[@]}" -c 'DROP INDEX a'`, query],
  [`DC="docker compose"\n$DC exec -T db psql -c 'DROP INDEX a'`, query],
  [`run() { psql -X "$@"; }\nrun -c 'DROP INDEX a'`, query],
  [`run() {\n  psql -X -c "$1"\n}\nrun 'DROP INDEX a'`, query],
  [`run() { echo "$1" | psql; }\nrun 'DROP INDEX a;'`, script],
  [`run() { psql -X; }\nrun <<'EOF'\nDROP INDEX a;\nEOF`, script],
  [`alias p='psql -X'\np -c 'DROP INDEX a'`, query],
  [`SQL='DROP INDEX a'\npsql -c "$SQL"`, query],
  [`SQL=$(cat <<'EOF'\nDROP INDEX a\nEOF\n)\npsql -c "$SQL"`, query],
  [`read -r -d '' SQL <<'EOF'\nDROP INDEX a;\nEOF\npsql <<< "$SQL"`, script],
  [`CMD="psql -c 'DROP INDEX a'"\neval "$CMD"`, query],
  // Programs that pass it on.
  ...["doas", "flock /tmp/l", "parallel --", "chroot /srv", "nice -n 5", "ionice -c 3", "timeout 1h"].map(
    (by) => [`${by} psql -c 'DROP INDEX a'`, query] as const,
  ),
  ...["stdbuf -o0", "setsid", "sudo -u postgres", "docker exec -i db", "kubectl exec db --", "xargs"].map(
    (by) => [`${by} psql -c 'DROP INDEX a'`, query] as const,
  ),
  [`bash -c "psql -c 'DROP INDEX a'"`, query],
  [`eval "psql -c 'DROP INDEX a'"`, query],
  [`ssh host <<'EOF'\npsql -c 'DROP INDEX a'\nEOF`, query],
  [`"$RUN" psql -c 'DROP INDEX a'`, query],
  // What it reads.
  [`cat <<EOF | psql\nDROP INDEX a;\nEOF`, script],
  [`cat <<EOF | tee /dev/null | psql\nDROP INDEX a;\nEOF`, script],
  [
    `cat <<EOF | sed s/x/y/ | psql\nDROP INDEX a;\nEOF`,
    [],
    ["sed s/x/y/: what sed writes to psql is not known", ...nobody],
  ],
  [`(echo "SET x = 1;"; echo "DROP INDEX a;") | psql`, ["autocommit: SET x = 1; DROP INDEX a;"]],
  [`{ echo 'DROP INDEX a;'; cat b.sql; } | psql`, script],
  [`psql -c $'DROP INDEX a;\\nDROP INDEX b'`, ["one-query: DROP INDEX a; DROP INDEX b"]],
  [`psql -c $'COMMENT ON INDEX a IS \\'b\\''`, ["one-query: COMMENT ON INDEX a IS 'b'"]],
  [`printf '%s\\n' 'DROP INDEX a;' 'DROP INDEX b;' | psql`, ["autocommit: DROP INDEX a; DROP INDEX b;"]],
  [`printf '%s;\\n' 'DROP INDEX a' 'DROP INDEX b' | psql`, ["autocommit: DROP INDEX a; DROP INDEX b;"]],
  [`printf 'DROP INDEX %s;\\n' a | psql`, ["autocommit: DROP INDEX ?s;"]],
  [`echo -e "SET x = 1;\\nDROP INDEX a;" | psql`, ["autocommit: SET x = 1; DROP INDEX a;"]],
  [`echo DROP INDEX 'a;' | psql`, script],
  // What nobody here knows.
  [`psql -c "$SQL"`, [], ['"$SQL": what $SQL holds is known only once the shell runs it']],
  [`make_sql | psql`, [], ["make_sql: what make_sql writes to psql is not known"]],
  [`pg_dump x | psql`, []],
  [`mystery 'DROP INDEX a'`, [], nobody],
  [`cat > a.sql <<EOF\nDROP INDEX a;\nEOF\npsql -f a.sql`, [], nobody],
  [`SQL='DROP INDEX a'\nmystery "$SQL"`, [], nobody],
  // What is only said, or looked for.
  [`echo 'DROP INDEX a'\n# DROP INDEX a\nlog_info "DROP INDEX a"\ngrep 'DROP INDEX a' x`, []],
  [`cat <<EOF\nDROP INDEX a;\nEOF`, []],
];

describe("a shell script", () => {
  it.each(inShell.map(whole))("%s", (text, expected, message) => {
    const runbook = read("ops/a.sh", text);
    expect(sent(runbook)).toEqual(expected);
    expect(told(runbook)).toEqual(message);
    // The same in a page, and in the block of another one's variables.
    const page = read("a.md", `\`\`\`bash\n${text}\n\`\`\`\n`);
    expect([sent(page), told(page)]).toEqual([expected, message]);
  });

  it("sets what another block of its page uses", () => {
    const text = "```bash\nPSQL='psql -X'\n```\n\n```bash\n$PSQL -c 'DROP INDEX a'\n```\n";
    expect(sent(read("a.md", text))).toEqual(query);
  });
});

const inMake: readonly Case[] = [
  ["PSQL = psql -X\na:\n\t$(PSQL) -c 'DROP INDEX a'", query],
  ["PSQL ?= psql \\\n  -X\na:\n\t@$(PSQL) -c 'DROP INDEX a'", query],
  ["DB := docker compose exec db\nPSQL := $(DB) psql\na:\n\t$(PSQL) -c 'DROP INDEX a'", query],
  ["a:\n\t$(PSQL) -c 'DROP INDEX a'", query],
  ["a: ; psql -c 'DROP INDEX a'", query],
  ["a: b; @psql \\\n  -c 'DROP INDEX a'", query],
  ["define run\npsql -c 'DROP INDEX a'\nendef\n\na:\n\t$(call run)", query],
  ['a:\n\t-for i in a; do psql -c "DROP INDEX $$i"; done', ["one-query: DROP INDEX ?i"]],
  ["a:\n\tSQL='DROP INDEX a'; psql -c \"$$SQL\"", query],
  ["a:\n\t+@psql \\\n\t  -c 'DROP INDEX a'", query],
  [
    "SQL = DROP INDEX a;\na:\n\tpsql -c '$(SQL)'",
    [`one-query: \${SQL}`],
    ["DROP INDEX a: SQL about an index in a language that is not read"],
  ],
];

it.each(inMake.map(whole))("a Makefile: %s", (text, expected, message) => {
  const runbook = read("Makefile", text);
  expect(sent(runbook)).toEqual(expected);
  expect(told(runbook)).toEqual(message);
});

const code = "SQL about an index in a language that is not read";
const onPage: readonly (readonly [what: string, ...Case])[] = [
  [
    "psql's prompts behind the shell's",
    "```console\n$ psql shop\nshop=# DROP INDEX a;\nDROP INDEX\n```",
    script,
  ],
  ["a session in a block of SQL", "```sql\n$ psql shop\nshop=# DROP INDEX\nshop-# a;\n```", script],
  [
    "two sessions",
    "```\n$ psql x\nx=# SET a = 1;\n$ psql y\ny=# DROP INDEX a;\n```",
    ["autocommit: SET a = 1;", ...script],
  ],
  ["typed into psql, without prompts", "```bash\npsql shop\n\nDROP INDEX a;\n\\q\nls\n```", script],
  ["no language, but the shell", "```\npsql -c 'DROP INDEX a'\n```", query],
  ["tildes", "~~~\npsql -c 'DROP INDEX a'\n~~~", query],
  ["indented", "x\n\n    psql -c 'DROP INDEX a'\n", query],
  ["a meta-command first", "```\n\\timing on\nDROP INDEX a;\n```", ["autocommit: \\timing on DROP INDEX a;"]],
  ["HTML", "<pre><code>psql -c 'DROP INDEX a'\n</code></pre>", query],
  ["HTML with its language", '<pre lang="sql">\nDROP INDEX a;\n</pre>', script],
  [
    "HTML with references",
    '<pre class="language-sql">DROP INDEX &quot;a&quot;;</pre>',
    ['autocommit: DROP INDEX " a" ;'],
  ],
  ["another language", "```python\nop.execute('DROP INDEX a')\n```", [], [`DROP INDEX a: ${code}`]],
  ["SQL in a block of the shell", "```bash\nDROP INDEX a;\n```", [], nobody],
  [
    "one query with remarks, as a dashboard is given it",
    "```\n# the index\nSELECT a\nFROM b\n\n# later\n```",
    ["autocommit: SELECT a FROM b"],
  ],
  ["what was answered", "```\n idx | DROP INDEX a;\n```", []],
  ["what is shown", "```text\nDROP INDEX a;\n```", []],
];

it.each(onPage.map(([what, ...rest]) => [what, ...whole(rest)] as const))(
  "a page: %s",
  (_, text, expected, message) => {
    const runbook = read("a.md", text);
    expect(sent(runbook)).toEqual(expected);
    expect(told(runbook)).toEqual(message);
  },
);

it("reads of a workflow what stands outside of its scripts as nothing that is sent, and says so", () => {
  const runbook = read(
    ".github/workflows/a.yml",
    "jobs:\n  a:\n    with:\n      query: DROP INDEX a\n# DROP INDEX b\n",
  );
  expect([sent(runbook), told(runbook)]).toEqual([[], [`DROP INDEX a: ${code}`]]);
});

it("says what matters to whoever named the file", () => {
  const [named] = read("a.md", "```go\nDROP INDEX a;\n```").unsent;
  const [found] =
    readRunbooks([], [file("a.md", "```go\nDROP INDEX a;\n```")], textsTree(new Map()))[0]?.unsent ?? [];
  expect([named?.matters, found?.matters]).toEqual([true, false]);
});

it("takes several -c for one session, and each for a query of its own", () => {
  const [migration, ...others] = read(
    "ops/a.sh",
    "psql -c 'BEGIN' -c '\\timing' -c 'DROP INDEX a; SELECT 1'",
  ).migrations;
  expect(others).toEqual([]);
  expect(migration?.execution).toBe("one-query");
  expect(migration?.pieces).toHaveLength(2);
});

it("knows of a block that one -c opens and another one closes", async () => {
  const text = "psql -v ON_ERROR_STOP=1 -c BEGIN -c 'DROP INDEX CONCURRENTLY a' -c COMMIT\n";
  const given = discoveryOf(new Map([["ops/a.sh", text]]), new Map());
  const { findings } = await lint({ ...given, files: given.code }, defaults, new Set());
  expect(findings.map(({ rule, span }) => [rule, text.slice(...span)])).toEqual([
    ["concurrently-in-transaction", "DROP INDEX CONCURRENTLY a"],
  ]);
});
