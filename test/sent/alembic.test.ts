import { describe, expect, it } from "vitest";
import { flat } from "./real-tool.ts";
import { readRecorded, recordedBy, recordedFiles } from "./recorded-tool.ts";

/** Debian 12 has Alembic 1.8.1 with SQLAlchemy 1.4.46; 1.20.0 with SQLAlchemy 2.1.1 is the newest that was there. */
const versions = ["alembic-1.8", "alembic-1.20"];

const migrations = recordedFiles("alembic", /^versions\/.*\.py$/);
const conventions = `metadata = MetaData(naming_convention={
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
})
`;

describe.each(versions)("%s sends", (name) => {
  const recorded = recordedBy(name);
  const locked = `alembic==${recorded.versions.alembic}\nsqlalchemy==${recorded.versions.sqlalchemy}\npsycopg2\n`;
  const revisions = Object.keys(recorded.up);

  it.each(revisions)("%s", async (revision) => {
    const [path = "", text = ""] = [...migrations].find(([file]) => file.includes(revision)) ?? [];
    const env = text.includes("naming_convention") ? conventions : "";
    const beside = new Map([
      ["requirements.txt", locked],
      ["migrations/env.py", `${env}with context.begin_transaction():\n    context.run_migrations()\n`],
    ]);
    const { sent, unread } = await readRecorded(new Map([[`migrations/${path}`, text]]), beside);
    expect(unread).toEqual([]);
    for (const direction of ["up", "down"] as const) {
      const ours = sent.get(`migrations/${path} ${direction}`) ?? [];
      expect(withoutOuter(ours)).toEqual(withoutOuter(recorded[direction][revision]?.map(flat) ?? []));
    }
  });
});

/** The first BEGIN and the last COMMIT are Alembic's own, round all that it runs. */
function withoutOuter(sent: readonly string[]): readonly string[] {
  const ends = sent[0] === "BEGIN" ? sent.slice(1) : sent;
  return ends.at(-1) === "COMMIT" ? ends.slice(0, -1) : ends;
}
