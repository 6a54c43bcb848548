import type { FolderSettings, NamedFolder } from "../../../types.ts";
import { jvm, uncommented, xml } from "../../marks/language.ts";
import {
  belowProject,
  environment,
  environmentFile,
  foldersOf,
  pathList,
  type SettingsOf,
  tomlSettings,
  yamlSettings,
} from "../named-folders.ts";
import { javaPairs } from "../properties.ts";

const scheme = /^filesystem:/;

/** The scheme is Flyway's own, whatever a framework calls the setting. */
const locations: (value: string) => readonly NamedFolder[] = (value) =>
  pathList(/,/, scheme)(value).filter(({ written }) => scheme.test(written));

function from(read: SettingsOf): FolderSettings["folders"] {
  return foldersOf(read, /(?:)/, locations);
}

/** Flyway's locations, in its own files, in those of Spring and its like, and in what builds the project. */
export const flywayFolders: readonly FolderSettings[] = [
  { file: /^flyway[\w.-]*\.toml$/i, folders: from(tomlSettings), belowProject },
  {
    file: /^(?:flyway[\w.-]*\.(?:conf|properties)|application[\w.-]*\.properties)$/i,
    folders: from(javaPairs),
    belowProject,
  },
  { file: /^application[\w.-]*\.ya?ml$/i, folders: from(yamlSettings), belowProject },
  { file: environmentFile, folders: from(environment) },
  { file: /^pom\.xml$/i, folders: (text) => literally(uncommented(text, xml)) },
  { file: /^build\.gradle(?:\.kts)?$/i, folders: (text) => literally(uncommented(text, jvm)) },
];

function literally(text: string): readonly NamedFolder[] {
  return [...text.matchAll(/\bfilesystem:([^\s"'`,;<>]{1,300})/g)].map(([written, folder = ""]) => ({
    folder,
    written,
  }));
}
