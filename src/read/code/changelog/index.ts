import type { SourceFile } from "../../../types.ts";
import type { CodeModule } from "../syntax.ts";
import { type ChangelogDocument, noChangelog } from "./node.ts";
import { readXml } from "./xml.ts";
import { readYaml } from "./yaml.ts";

const known = new WeakMap<SourceFile, ChangelogDocument>();

/** A file of XML, YAML or JSON as Liquibase reads it. */
export function changelogIn(file: SourceFile): ChangelogDocument {
  const found = known.get(file) ?? documentOf(file);
  known.set(file, found);
  return found;
}

function documentOf({ path, text }: Pick<SourceFile, "path" | "text">): ChangelogDocument {
  const form = /\.xml$/i.test(path) ? "xml" : /\.json$/i.test(path) ? "json" : "yaml";
  if (!text.includes("databaseChangeLog")) return { form, ...noChangelog };
  return form === "xml" ? readXml(text) : readYaml(text, form);
}

/** Nothing in it is run: it has no statements of its own. */
export const changelogReader = {
  readModule: (text: string, path: string): CodeModule => {
    const { errors, comments } = documentOf({ path, text });
    return { body: [], errors, comments };
  },
};
