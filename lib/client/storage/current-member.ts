const key = "parley.inside";

/** This member's session is this browser's own from now on, as the server has just said. */
export function setCurrentMember(memberId: string): void {
  try {
    localStorage.setItem(key, `${memberId} ${Date.now()}`);
  } catch {
    // Where nothing is kept, there is nothing to keep apart.
  }
}

/** Who is inside in this browser, as its tabs know: what is kept for others is to be forgotten. */
export function currentMember(): string | null {
  return read()?.memberId ?? null;
}

/** This member's session has ended. Whoever has come in since, in another tab, stays. */
export function clearCurrentMember(memberId: string): void {
  if (currentMember() === memberId) localStorage.removeItem(key);
}

/** The server has found no session at this time. Whoever has come in since, in another tab, stays. */
export function clearIfOlderThan(time: number): void {
  const present = read();
  // What lies ahead was noted before the clock was set back: that is long ago.
  const cameSince = present !== null && present.since > time && present.since <= Date.now();
  if (present && !cameSince) localStorage.removeItem(key);
}

function read() {
  try {
    const [memberId = "", since] = localStorage.getItem(key)?.split(" ") ?? [];
    return memberId ? { memberId, since: Number(since) } : null;
  } catch {
    return null;
  }
}
