import { beforeAll, expect, it } from "vitest";
import { loadGrammar } from "../../src/parse/index.ts";
import { rootsOf } from "../../src/programs/versions.ts";
import { defaults, discoveryOf } from "../room.ts";

beforeAll(loadGrammar);

const pom =
  "<project><dependencies><dependency><groupId>org.flywaydb</groupId><artifactId>flyway-core</artifactId></dependency></dependencies></project>";
const at = "src/main/resources/db/migration";

it.each<[what: string, own: string, other: string]>([
  ["in small letters", "postgresql", "oracle"],
  ["in capitals", "POSTGRESQL", "MYSQL"],
  ["beside several", "postgres", "sqlserver"],
])(
  "of a location with a folder for each database, PostgreSQL's is read with its own history: %s",
  (_, own, other) => {
    const history = new Map([
      ["pom.xml", pom],
      [`${at}/${own}/V1__t.sql`, "CREATE TABLE t (id int);"],
      [`${at}/${other}/V1__t.sql`, "CREATE TABLE t (id NUMBER(10), x VARCHAR2(9), y int AUTO_INCREMENT);"],
      [`${at}/${other}/V2__i.sql`, "CREATE INDEX i ON t (id);"],
    ]);
    const files = new Map([[`${at}/${own}/V2__i.sql`, "CREATE INDEX i ON t (id);"]]);
    const { roots, skipped } = rootsOf(discoveryOf(files, history), defaults);
    expect(skipped).toEqual([]);
    expect(roots.map(({ folder, tool }) => [folder, tool])).toEqual([[`${at}/${own}`, "flyway"]]);
    expect(roots[0]?.versions.map(({ up }) => up[0]?.file.path)).toEqual([
      `${at}/${own}/V1__t.sql`,
      `${at}/${own}/V2__i.sql`,
    ]);
  },
);

it("a location with versions of its own is read as a whole", () => {
  const history = new Map([
    ["pom.xml", pom],
    [`${at}/V1__t.sql`, "CREATE TABLE t (id int);"],
  ]);
  const files = new Map([[`${at}/postgresql/V2__i.sql`, "CREATE INDEX i ON t (id);"]]);
  const { roots } = rootsOf(discoveryOf(files, history), defaults);
  expect(roots.map(({ folder }) => folder)).toEqual([at]);
});
