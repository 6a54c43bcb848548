/** A folder that a configuration names. */
export interface NamedFolder {
  /** From where the configuration's paths begin. */
  readonly folder: string;
  /** As the file has it, by which its place is found. */
  readonly written: string;
}

/** A file in which a migration tool is told which folders it reads. */
export interface FolderSettings {
  /** Its name, without its folder. */
  readonly file: RegExp;
  /**
   * What a text of it names; nothing where the tool could not read it either. null: it is longer, or nested deeper, than
   * anybody looks through. Never throws.
   */
  readonly folders: (text: string) => readonly NamedFolder[] | null;
  /** The end of its folder's path that its own paths do not begin with: they begin at the project. */
  readonly belowProject?: RegExp;
}
