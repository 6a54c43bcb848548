import { describe, expect, it } from "vitest";
import { flat } from "./real-tool.ts";
import { readRecorded, recordedBy, recordedFiles } from "./recorded-tool.ts";

/** Debian 12 has Django 3.2.25; 5.2.17 is the newest that was there. */
const versions = ["django-3.2", "django-5.2"];

const all = recordedFiles("django", /^\w+\/(?:__init__|migrations\/\w+)\.py$/);

/** Until 4.0 Django puts no blank before WITH. */
function likened(sql: string): string {
  return flat(sql).replaceAll(")WITH (", ") WITH (");
}

/** django-pg-zero-downtime-migrations 0.16 ran from its repository, with Django 3.2. */
const engine = [
  "project/settings/db.py",
  'DATABASES = {"default": {"ENGINE": "django_zero_downtime_migrations.backends.postgres"}}\n',
] as const;

describe.each([...versions, "django-zero-downtime-0.16"])("%s sends", async (name) => {
  const recorded = recordedBy(name);
  const apps = new Set(Object.keys(recorded.up).map((key) => key.split(".")[0] ?? ""));
  const files = new Map([...all].filter(([path]) => apps.has(path.split("/")[0] ?? "")));
  const beside = new Map([
    ["manage.py", ""],
    [
      "requirements.txt",
      `django==${recorded.versions.django}\npsycopg2\ndjango-pg-zero-downtime-migrations==0.16\n`,
    ],
    ["project/settings.py", 'DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"\n'],
    ...(name.startsWith("django-zero") ? [engine] : []),
  ]);
  const { sent, unread } = await readRecorded(files, beside);

  it("and all of it is read but rows", () => {
    expect(unread.map(({ message }) => message)).toEqual(["what `forward` does with rows is not read"]);
  });

  it.each(Object.keys(recorded.up))("%s", (key) => {
    const [app = "", migration = ""] = key.split(".");
    const path = `${app}/migrations/${migration}.py`;
    for (const direction of ["up", "down"] as const) {
      const ours = (sent.get(`${path} ${direction}`) ?? []).filter(
        (sql) => sql !== "BEGIN" && sql !== "COMMIT",
      );
      expect(ours).toEqual((recorded[direction][key] ?? []).map(likened));
    }
  });
});
