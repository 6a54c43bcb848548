import type { Direction, Writing, WrittenFile } from "../../types.ts";

interface SectionOptions {
  /** The lines that begin the ways up and back. */
  readonly heads: Readonly<Record<Direction, string>>;
  readonly counted: Pick<Writing, "following" | "compare">;
  readonly optOut: Writing["optOut"];
  readonly wrapping?: Writing["wrapping"];
}

/** A tool that keeps up and down in sections of one file. */
export function sections({ heads, counted, optOut, wrapping }: SectionOptions): Writing {
  return {
    ...counted,
    optOut,
    ...(wrapping ? { wrapping } : {}),
    files: ({ path, up, down, outside }) => {
      const back = down === null ? "" : `\n${heads.down}\n${down}`;
      const text = `${heads.up}\n${up}${back}`;
      let files: readonly WrittenFile[] = [{ path, text }];
      for (const direction of ["up", "down"] as const)
        if (outside[direction])
          files = files.flatMap((file) => (file.path === path ? optOut(file, direction) : [file]));
      return files;
    },
  };
}

/** A word that the line of a section carries, which is matched whole. */
export function onSectionLine(lines: Readonly<Record<Direction, RegExp>>, word: string) {
  return (file: WrittenFile, direction: Direction): readonly WrittenFile[] => {
    const text = file.text.replace(lines[direction], (line) =>
      line.includes(word) ? line : `${line} ${word}`,
    );
    return [{ ...file, text }];
  };
}
