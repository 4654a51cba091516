import type { Visitor } from "#tests/support/http";
import type { Chatter } from "#tests/faults/support/chatter";
import type { Evidence } from "#tests/faults/support/evidence";
import { walkBackward, walkChanges, walkForward } from "#tests/faults/support/history";
import type { Intentions } from "#tests/faults/support/intentions";
import type { Sightings } from "#tests/faults/support/sightings";

type Known = { intentions: Intentions; sightings: Sightings; chatters: readonly Chatter[] };

/** Asks for every account of a channel that there is. Nobody may be saying anything meanwhile. */
export async function gatherEvidence(reader: Visitor, channel: string, known: Known): Promise<Evidence> {
  const { messages: changes, rev } = await walkChanges(reader, channel);
  return {
    channel,
    rev,
    changes,
    intentions: known.intentions.of(channel),
    forward: await walkForward(reader, channel),
    backward: await walkBackward(reader, channel),
    views: known.chatters.flatMap((chatter) => {
      const view = chatter.view(channel);
      return view ? [view] : [];
    }),
    sightings: known.sightings.of(channel),
  };
}
