import type { SourceFile } from "../../types.ts";
import type { CodeMark } from "../tool.ts";
import { allLanguages, uncommented } from "./language.ts";

/** A folder of migrations, and in it a file whose name begins with its version: 0001_a.ts, V2__a.kt, Version3Date4.php. */
const versioned =
  /(?:^|\/)(?:[^/]*migrat[^/]*|changesets?|schema[_-]?(?:changes|updates|versions)|db\/(?:versions|changes|updates))\/(?:[^/]+\/){0,2}[A-Za-z_]{0,20}\d[^/]*$/i;

/** What changes the schema of a database that has one, in SQL or by a builder's words. */
const changesSchema =
  /\b(?:create|alter|drop)\s+(?:unique\s+)?(?:table|index|materialized\s+view|type|schema)\b|\b(?:create|add|drop|remove|rename|alter|change)_?(?:table|index|column|foreign_?key|constraint)s?\b/i;

/** Databases and stores with indexes or tables that are none of PostgreSQL's. */
const foreign =
  /mongo|\.collection\(|elastic|opensearch|neo4j|qdrant|weaviate|redis|dynamo|indexeddb|dexie|watermelon|realm|clickhouse|bigquery|cassandra|sqflite|\bAsyncStorage\b/i;

/**
 * A migration by where it stands and what it does, where it bears no tool's mark: of a program that nobody here knows, it
 * may do anything to an index all the same. null: it is none, as far as that shows.
 */
export function unrecognizedMark({ path, text }: SourceFile): CodeMark | null {
  if (!versioned.test(path) || !changesSchema.test(text) || foreign.test(text)) return null;
  const language = allLanguages.find((one) => one.extension.test(path));
  // One that is kept as a comment runs nothing.
  return language && changesSchema.test(uncommented(text, language))
    ? {
        language: language.language,
        extension: language.extension,
        aside: null,
        tool: "unrecognized",
        marks: [changesSchema],
        prints: null,
      }
    : null;
}
