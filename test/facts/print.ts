import { majors } from "../servers/binaries.ts";
import type { Facts } from "./read.ts";

/** src/sql/facts/*.ts: a line for each fact, with the majors it holds for where those are not all. */
export function printedFacts(facts: Facts): readonly (readonly [path: string, text: string])[] {
  return [...facts].map(([file, lines]) => {
    const sorted = [...lines].map(([line, said]) => `${line}${bounds(said)}`).sort();
    const text = sorted.join("\n").replaceAll("\\", "\\\\").replaceAll("`", "\\`").replaceAll("${", "\\${");
    return [`src/sql/facts/${file}.ts`, `${heading}\nexport const ${file} = \`\n${text}\n\`;\n`] as const;
  });
}

const heading = `// Printed by \`npm run facts\` from PostgreSQL ${majors[0]} to ${majors.at(-1)}.`;

/** " @16-18": only those majors say so. */
function bounds(said: readonly number[]): string {
  if (said.length === majors.length) return "";
  const first = Math.min(...said);
  const last = Math.max(...said);
  if (last - first + 1 !== said.length) throw new Error(`not one stretch of majors: ${said.join(", ")}`);
  return ` @${first}-${last}`;
}
