import { createHash } from "node:crypto";

/**
 * The name that git gives to a file's bytes. Files of a pull request carry that of the head's version, which a
 * checkout of the merge commit may not have.
 */
export function blobSha(bytes: Uint8Array): string {
  return createHash("sha1").update(`blob ${bytes.byteLength}\0`).update(bytes).digest("hex");
}
