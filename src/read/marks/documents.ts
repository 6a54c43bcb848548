import type { CodeMark } from "../tool.ts";
import { clojure, edn, fizz, plainText, xml, yaml } from "./language.ts";

/** Of tools that take a description instead of SQL. */
export const documentMarks: readonly CodeMark[] = [
  {
    tool: "Fizz",
    ...fizz,
    marks: [
      /^[^\S\n]*(?:(?:create|drop|rename)_table|(?:add|drop|rename|change)_(?:column|index|foreign_key)|add_timestamps|sql|raw|exec)\s*\(/m,
    ],
    prints: null,
  },
  ...[plainText, yaml].map((language) => ({
    tool: "dbmigrations",
    ...language,
    marks: [/^Apply:/m, /^Depends:/m] as const,
    prints: null,
  })),
  {
    tool: "SchemaHero",
    ...yaml,
    marks: [
      /^kind:\s*(?:Table|View|Migration|DataMigration|DatabaseExtension|Function)\b/m,
      /^apiVersion:\s*schemas\.schemahero\.io\//m,
    ],
    prints: null,
  },
  {
    tool: "Ebean",
    ...xml,
    marks: [/<migration\b[^>]{0,200}\bebean-orm\.github\.io\/xml\/ns\/dbmigration\b/],
    prints: null,
  },
  {
    tool: "Drift",
    ...clojure,
    marks: [/^\(defn\s+up\s+\[\s*\]/m, /^\(defn\s+down\s+\[\s*\]/m, /^\(ns\s+[\w.-]*\bmigrations?\.\d/m],
    prints: null,
  },
  {
    tool: "unrecognized",
    ...clojure,
    marks: [/^\(defn\s+up\s+\[\s*\]/m, /^\(defn\s+down\s+\[\s*\]/m],
    prints: null,
  },
  { tool: "Migratus", ...edn, marks: [/:up-fn\b/], prints: null },
  { tool: "Ragtime", ...edn, marks: [/^\s*\{[^}]{0,2000}:up\s+\[/], prints: null },
];
