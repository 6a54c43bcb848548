import { availableParallelism } from "node:os";
import { join } from "node:path";
import { rules } from "../../../rules/index.ts";
import { counterparts } from "../../print/peers.ts";
import { type Case, casesOf } from "../../room.ts";
import { laidOut } from "./given.ts";
import { type Judged, judged } from "./judge.ts";
import type { Given, Heard, Peer } from "./linter.ts";
import { own } from "./own.ts";

/** A room for whose hazard a peer has rules. */
export interface Compared {
  readonly room: string;
  /** The peer's rules for it, of those that it has in that version. */
  readonly rules: readonly string[];
  readonly cases: readonly Judged[];
  /** Cases of which the peer cannot be told something, with what that is. */
  readonly leftOut: readonly string[];
}

export interface Comparison {
  readonly peer: Peer;
  readonly rooms: readonly Compared[];
  /** Rooms whose counterparts the installed version does not have yet. */
  readonly later: readonly string[];
}

interface Heeded {
  readonly one: Case;
  readonly side: "bad" | "good";
  readonly given: Given;
  readonly ours: Heard;
}

/** Every case of the rooms that a peer has a counterpart of, seen by it and by us. */
export async function compared(available: readonly Peer[], folder: string): Promise<readonly Comparison[]> {
  const rooms = rules
    .map(({ id }) => id)
    .filter((id) => available.some((peer) => known(peer, id).length > 0));
  const cases = rooms.flatMap((room) =>
    (["bad", "good"] as const).flatMap((side) => casesOf(room, side).map((one) => ({ one, side }))),
  );
  const heeded = await each(cases, async ({ one: testCase, side }, at): Promise<Heeded> => {
    const laid = laidOut(testCase, join(folder, String(at)));
    const { executions, ...ours } = await own(laid);
    return { one: testCase, side, given: { ...laid, executions }, ours };
  });
  const all: Comparison[] = [];
  for (const peer of available) all.push(await withPeer(peer, rooms, heeded));
  return all;
}

async function withPeer(
  peer: Peer,
  rooms: readonly string[],
  heeded: readonly Heeded[],
): Promise<Comparison> {
  const seen: Compared[] = [];
  for (const room of rooms.filter((one) => known(peer, one).length > 0)) {
    const all = heeded.filter(({ one: testCase }) => testCase.room === room);
    const told = all.filter(({ given }) => peer.untold(given) === null);
    const names = known(peer, room);
    const cases = await each(told, async ({ one: testCase, side, given, ours }) =>
      judged(testCase, side, peer.name, names, ours, await peer.listen(given)),
    );
    const leftOut = all.flatMap(({ given }) => peer.untold(given) ?? []);
    seen.push({ room, rules: names, cases, leftOut });
  }
  const later = rules
    .map(({ id }) => id)
    .filter((id) => counterparts(id, peer.name).length > 0 && known(peer, id).length === 0);
  return { peer, rooms: seen, later };
}

function known(peer: Peer, room: string): readonly string[] {
  return counterparts(room, peer.name).filter((name) => peer.knows(name));
}

/** As many at a time as the machine has processors; the answers in the order of what was asked. */
async function each<A, B>(
  all: readonly A[],
  work: (item: A, at: number) => Promise<B>,
): Promise<readonly B[]> {
  const done: B[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < all.length; at = next++) done[at] = await work(all[at] as A, at);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return done;
}
