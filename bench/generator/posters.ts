import type { MemberGroup } from "./member-group";
import type { Member } from "./member";
import { now } from "./text";

/** Keeps posting until it is stopped. */
export type Posting = { stop(): void };

/** Posts a number of messages, as quickly as the acknowledgements allow. */
export async function postMessages(group: MemberGroup, count: number): Promise<void> {
  let left = count;
  const post = (member: Member): Promise<void> =>
    left-- > 0
      ? new Promise<void>((resolve) => member.post(now(), resolve)).then(() => post(member))
      : Promise.resolve();
  await Promise.all(group.members.map(post));
}

/** Each poster sends its next message as soon as the last one was acknowledged (closed loop). */
export function postOnAck(group: MemberGroup, posters: number): Posting {
  let isStopped = false;
  const post = (member: Member): void => {
    if (!isStopped) member.post(now(), () => post(member));
  };
  for (const member of group.members.slice(0, posters)) post(member);
  return { stop: () => (isStopped = true) };
}

/**
 * Posters send in turn, at a fixed rate whatever the server does (open loop). A message carries the time at which it was
 * due, so that a stall of the generator or the server shows in the latency of the messages that it delayed.
 */
export function postAtRate(group: MemberGroup, posters: number, perSecond: number): Posting {
  const begin = now();
  let sent = 0;
  const timer = setInterval(() => {
    for (;;) {
      const due = Math.round(begin + (sent * 1_000_000) / perSecond);
      const member = group.members[sent % posters];
      if (due > now() || !member) return;
      member.post(due, () => {});
      sent += 1;
    }
  }, 1);
  return { stop: () => clearInterval(timer) };
}
