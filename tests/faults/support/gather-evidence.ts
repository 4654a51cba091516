import type { HttpClient } from "#tests/support/http";
import type { SimulatedClient } from "#tests/faults/support/simulated-client";
import type { Evidence } from "#tests/faults/support/evidence";
import { readHistoryBackward, readChanges, readHistoryForward } from "#tests/faults/support/history";
import type { ExpectedMessages } from "#tests/faults/support/expected-messages";
import type { Observations } from "#tests/faults/support/observations";

type RecordedRun = {
  expectedMessages: ExpectedMessages;
  observations: Observations;
  clients: readonly SimulatedClient[];
};

/** Reads a channel in every possible way. Nobody may write meanwhile. */
export async function gatherEvidence(reader: HttpClient, channel: string, run: RecordedRun): Promise<Evidence> {
  const { messages: changes, rev } = await readChanges(reader, channel);
  return {
    channel,
    rev,
    changes,
    expectedMessages: run.expectedMessages.of(channel),
    forward: await readHistoryForward(reader, channel),
    backward: await readHistoryBackward(reader, channel),
    views: run.clients.flatMap((client) => {
      const view = client.view(channel);
      return view ? [view] : [];
    }),
    observations: run.observations.of(channel),
  };
}
