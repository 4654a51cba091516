import type { Message } from "#lib/contract/message";
import { Outbox } from "#lib/client/outbox/outbox";
import type { StoredMessage } from "#lib/client/outbox/pending-message";
import type { OutboxStore } from "#lib/client/outbox/outbox-store";
import type { CrossTabLock } from "#lib/client/outbox/cross-tab-lock";
import { message } from "#tests/support/client/fixtures";

/** What a browser keeps for one member, with its locks; and a server that accepts all that it is told to. */
export function browserWith(outcome: (clientId: string) => Error | "silence" | undefined = () => undefined) {
  const shelf: StoredMessage[] = [];
  let storageId = "first";
  const sent: string[] = [];
  const attempts: string[] = [];
  const tabs = new Set<Outbox>();
  const lines = new Map<string, Promise<unknown>>();
  let atOnce = 0;
  let atMost = 0;

  /** One after the other, and each takes its time: what is read meanwhile is from before. */
  let queue: Promise<unknown> = Promise.resolve();
  const inLine = <Result>(work: () => Result): Promise<Result> => {
    const done = queue.then(() => new Promise((resolve) => setTimeout(resolve, 1))).then(work);
    queue = done;
    return done;
  };
  const places: OutboxStore = {
    all: () => inLine(() => ({ storageId, messages: shelf.slice() })),
    add: (kept) =>
      inLine(() => {
        if (!shelf.some(({ clientId }) => clientId === kept.clientId)) shelf.push(kept);
      }),
    refuse: (clientId, refusal) =>
      inLine(() => void Object.assign(shelf.find((kept) => kept.clientId === clientId) ?? {}, { refusal })),
    remove: (clientId) =>
      inLine(() => {
        const place = shelf.findIndex((kept) => kept.clientId === clientId);
        if (place >= 0) shelf.splice(place, 1);
      }),
  };

  const turn: CrossTabLock = (lane, task) => {
    const mine = (lines.get(lane) ?? Promise.resolve()).then(task);
    lines.set(
      lane,
      mine.catch(() => undefined),
    );
    return mine;
  };

  async function deliver(tab: string, clientId: string): Promise<Message> {
    attempts.push(`${tab} ${clientId}`);
    atOnce += 1;
    atMost = Math.max(atMost, atOnce);
    try {
      await new Promise((resolve) => setTimeout(resolve, 10));
      const failure = outcome(clientId);
      if (failure === "silence") return await new Promise<never>(() => {});
      if (failure) throw failure;
      if (!sent.includes(clientId)) sent.push(clientId);
      return message(sent.indexOf(clientId) + 1, { clientId });
    } finally {
      atOnce -= 1;
    }
  }

  /** A tab; `keeps` says which messages it can keep; `alone` leaves it without locks, as over plain http; one that is not `told` misses what the others say. */
  function openTab(name: string, { alone = false, keeps = keepsAll, told = true } = {}) {
    const arrived: string[] = [];
    const outbox: Outbox = new Outbox({
      store: { ...places, add: (kept) => (keeps(kept.clientId) ? places.add(kept) : fails()) },
      lock: alone ? undefined : turn,
      deliver: (entry) => deliver(name, entry.clientId),
      onAcknowledged: ({ clientId }) => void arrived.push(clientId),
      onChange: () => undefined,
      retryDelayMs: () => 1_000,
      notifyTabs: () => tabs.forEach((tab) => tab !== outbox && void tab.reload()),
    });
    if (told) tabs.add(outbox);
    void outbox.reload();
    /** Nothing more comes from it, as after a crash; what it holds a lock for is free. */
    const crash = () => {
      outbox.stop();
      tabs.delete(outbox);
      lines.clear();
    };
    return { outbox, arrived, crash, shows: () => outbox.entries.map(({ clientId }) => clientId) };
  }

  /** The browser throws away all that it has kept. */
  const clear = () => {
    shelf.length = 0;
    storageId = "second";
  };

  return {
    openTab,
    shelf,
    sent,
    attempts,
    clear,
    kept: () => shelf.map(({ clientId }) => clientId),
    atMost: () => atMost,
  };
}

const keepsAll = (_clientId: string) => true;
const fails = () => Promise.reject(new Error("Nothing is kept here."));
