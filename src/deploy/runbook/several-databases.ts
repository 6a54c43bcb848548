import type { ChangeToWrite, WrittenSection } from "../../types.ts";
import { bullets, commands, said } from "./blocks.ts";
import { filesInShell } from "./files-in-shell.ts";

const waves = `waves:
  - name: canary
    databases:
      - name: the smallest
        url: $CANARY_URL
    soak: 1h
    until:
      used: true
      replayLag: 30s
  - name: all others
    databases:
      - name: first
        url: $FIRST_URL
      - name: second
        url: $SECOND_URL`;

/** The same for regions, tenants, shards. */
export function severalDatabases(change: ChangeToWrite): WrittenSection {
  return {
    title: "Several databases",
    blocks: [
      said(
        "Regions, tenants or shards: this document once for each, with its own `DATABASE_URL`, in this order:",
      ),
      bullets([
        "“Before” on all of them, so that none is found to be unfit half-way",
        "one of them, the smallest or the one that hurts least, up to “Is it so?”",
        "an hour of use: its indexes are used, its standbys keep up",
        "the others, a few at a time; the first that fails stops the rest",
      ]),
      said(
        "`indexwright apply --databases` does the same. `waves.yml`, whose addresses are names of environment variables:",
      ),
      { kind: "code", language: "yaml", text: waves },
      commands(`indexwright apply ${filesInShell(change)} --databases waves.yml`),
    ],
  };
}
