import { createHash } from "node:crypto";
import { type Git, gitWords } from "./git.ts";

/** A file as git's index has it, or a tree. */
export interface Entry {
  /** The blob's name; null while a merge has not been settled. */
  readonly blob: string | null;
  readonly isLink: boolean;
  /** It need not stand on the disk: the checkout is sparse. */
  readonly skipped: boolean;
}

/** Every file that git tracks, by its name from the top. */
export function indexOf(git: Git): ReadonlyMap<string, Entry> {
  const found = new Map<string, Entry>();
  for (const entry of gitWords(git(["ls-files", "-s", "-t", "-z", "--full-name"]).bytes)) {
    const [, tag, mode, blob = "", stage, name = ""] =
      /^(\S) (\d+) ([0-9a-f]+) (\d)\t(.*)$/s.exec(entry) ?? [];
    if (name === "") continue;
    found.set(name, {
      blob: stage === "0" ? blob : null,
      isLink: mode === "120000",
      skipped: tag === "S",
    });
  }
  return found;
}

/** How a file came from one tree into another, or into the index. */
export interface RawChange {
  /** A, C, D, M, R, T, U. */
  readonly letter: string;
  /** For a renamed file, its name before. */
  readonly from: string | null;
  readonly before: Pick<Entry, "blob" | "isLink">;
  readonly after: string;
}

/** `--raw -z`: ":mode mode blob blob letter", a name; for a rename or copy the old name and the new one. */
export function stepsIn(bytes: Buffer): ReadonlyMap<string, RawChange> {
  const answer = gitWords(bytes);
  const found = new Map<string, RawChange>();
  for (let at = 0; at + 1 < answer.length; at += 2) {
    const [mode, , before = "", after = "", letter = ""] = (answer[at] ?? "").slice(1).split(" ");
    const moved = /^[RC]/.test(letter);
    const name = answer[moved ? at + 2 : at + 1] ?? "";
    found.set(name, {
      letter: letter[0] ?? "",
      from: moved ? (answer[at + 1] ?? "") : null,
      before: { blob: /^0+$/.test(before) ? null : before, isLink: mode === "120000" },
      after,
    });
    if (moved) at++;
  }
  return found;
}

/** The name that git gives to a file's bytes, in a repository whose names are as long as another one. */
export function blobName(bytes: Uint8Array, like: string): string {
  const hash = createHash(like.length > 40 ? "sha256" : "sha1");
  return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

/** As many are asked for by themselves when not all come together. */
const mostAlone = 200;

/** The bytes of blobs, without any filter; those that this clone does not hold are left out. */
export function blobsIn(git: Git, names: readonly string[]): ReadonlyMap<string, Buffer> {
  const wanted = [...new Set(names)];
  if (wanted.length === 0) return new Map();
  const answer = git(["cat-file", "--batch"], `${wanted.join("\n")}\n`);
  const found = new Map(batched(answer.bytes));
  // git gives up at an object that it would have to fetch first.
  if (answer.status !== 0)
    for (const name of wanted.filter((one) => !found.has(one)).slice(0, mostAlone)) {
      const blob = git(["cat-file", "blob", name]);
      if (blob.status === 0) found.set(name, blob.bytes);
    }
  return found;
}

function* batched(bytes: Buffer): Generator<readonly [string, Buffer]> {
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(10, at);
    if (end < 0) return;
    const [name = "", kind, size] = bytes.toString("latin1", at, end).split(" ");
    at = end + 1;
    if (kind === "missing") continue;
    const length = Number(size);
    if (!Number.isInteger(length) || at + length > bytes.length) return;
    if (kind === "blob") yield [name, bytes.subarray(at, at + length)];
    at += length + 1;
  }
}
