import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { root } from "../print/place.ts";
import { filledFormula, releasePlan } from "./plan.ts";

// For the workflow: `plan` says what to publish, and writes its notes; `formula OWNER ARCHIVE` fills in the formula.
const here = fileURLToPath(root);
const read = (name: string): string =>
  existsSync(`${here}${name}`) ? readFileSync(`${here}${name}`, "utf8") : "";
const { version } = JSON.parse(read("package.json")) as { readonly version: string };

mkdirSync(`${here}build`, { recursive: true });
const [command, owner, archive] = process.argv.slice(2);
if (command === "plan") plan();
else if (command === "formula" && owner && archive) formula(owner, archive);
else throw new Error("plan, or formula OWNER ARCHIVE");

function plan(): void {
  const tags = execFileSync("git", ["tag", "--list"], { cwd: here, encoding: "utf8" }).split("\n");
  const found = releasePlan(version, read("CHANGELOG.md"), tags);
  if (found) writeFileSync(`${here}build/notes.md`, found.notes);
  const told = found
    ? [`release=true`, `version=${found.version}`, `tag=${found.tag}`, `major=${found.major}`]
    : ["release=false"];
  process.stdout.write(`${told.join("\n")}\n`);
  const { GITHUB_OUTPUT: output } = process.env;
  if (output) appendFileSync(output, `${told.join("\n")}\n`);
}

function formula(by: string, sources: string): void {
  const sha256 = createHash("sha256").update(readFileSync(sources)).digest("hex");
  writeFileSync(
    `${here}build/indexwright.rb`,
    filledFormula(read("src/ways-in/indexwright.rb"), by, version, sha256),
  );
}
