import { parseXml, XmlElement, XmlError } from "@rgrove/parse-xml";
import type { SourceFile } from "../../types.ts";
import type { Folder } from "./folder.ts";

/** A package of NuGet as a project file names it. */
export interface NugetPackage {
  /** Path of the project file, or of the one that all projects share. */
  readonly file: string;
  readonly name: string;
  /** As it is written; null where another file says it. */
  readonly version: string | null;
}

const known = new WeakMap<SourceFile, readonly NugetPackage[]>();

/** The packages that a *.csproj, *.fsproj, *.vbproj, Directory.Packages.props or Directory.Build.props names. */
function packagesIn(file: SourceFile): readonly NugetPackage[] {
  const found = known.get(file) ?? referencesIn(file);
  known.set(file, found);
  return found;
}

function referencesIn(file: SourceFile): readonly NugetPackage[] {
  try {
    const top = parseXml(file.text).root;
    return top ? elementsOf(top, 0).flatMap((element) => packageOf(element, file.path)) : [];
  } catch (error) {
    // A broken project file is .NET's to report; here it is no evidence.
    if (error instanceof XmlError || error instanceof RangeError) return [];
    throw error;
  }
}

/** Items of a project stand at most a few elements deep. */
const deepest = 10;

function elementsOf(element: XmlElement, depth: number): readonly XmlElement[] {
  const inner = element.children.filter((child) => child instanceof XmlElement);
  return depth > deepest ? [] : [element, ...inner.flatMap((child) => elementsOf(child, depth + 1))];
}

function packageOf({ name, attributes, children }: XmlElement, file: string): readonly NugetPackage[] {
  if (name !== "PackageReference" && name !== "PackageVersion" && name !== "GlobalPackageReference")
    return [];
  const id = attributes.Include ?? attributes.Update;
  const inner = children.find((child) => child instanceof XmlElement && child.name === "Version");
  const version = attributes.Version ?? (inner instanceof XmlElement ? inner.text : null);
  return id === undefined ? [] : [{ file, name: id, version }];
}

const projectFile = /^(?:.*\.(?:cs|fs|vb)proj|Directory\.(?:Packages|Build)\.props)$/i;

/** The nearest project file above a folder that names one of these packages, whatever their case; with the version, wherever that is. */
export function nugetPackage(folder: Folder, names: readonly string[]): NugetPackage | null {
  const wanted = new Set(names.map((name) => name.toLowerCase()));
  let nearest: NugetPackage | null = null;
  for (const at of folder.above)
    for (const file of at.matching((name) => projectFile.test(name)))
      for (const found of packagesIn(file)) {
        if (!wanted.has(found.name.toLowerCase())) continue;
        if (nearest === null) nearest = found;
        if (nearest.name === found.name && found.version !== null)
          return { ...nearest, version: found.version };
      }
  return nearest;
}

const drivers: readonly (readonly [name: string, database: string])[] = [
  ["Npgsql", "PostgreSQL"],
  ["Npgsql.EntityFrameworkCore.PostgreSQL", "PostgreSQL"],
  ["FluentMigrator.Runner.Postgres", "PostgreSQL"],
  ["FluentMigrator.Runner", "PostgreSQL"],
  ["dbup-postgresql", "PostgreSQL"],
  ["dbup-sqlserver", "SQL Server"],
  ["dbup-mysql", "MySQL"],
  ["dbup-sqlite", "SQLite"],
  ["Microsoft.Data.SqlClient", "SQL Server"],
  ["System.Data.SqlClient", "SQL Server"],
  ["Microsoft.Data.Sqlite", "SQLite"],
  ["MySqlConnector", "MySQL"],
  ["MySql.Data", "MySQL"],
];

/** Why a project of .NET is not PostgreSQL's: it names another database's driver, and none of PostgreSQL's. */
export function nugetDatabase(folder: Folder): string | undefined {
  if (drivers.some(([name, database]) => database === "PostgreSQL" && nugetPackage(folder, [name])))
    return undefined;
  for (const [name, database] of drivers) {
    const found = nugetPackage(folder, [name]);
    if (found) return `${found.file} names only a ${database} driver (${found.name})`;
  }
  return undefined;
}
