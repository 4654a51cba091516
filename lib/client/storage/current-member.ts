const key = "parley.inside";

/** Records that this browser's session belongs to this member, as the server has just confirmed. */
export function setCurrentMember(memberId: string): void {
  try {
    localStorage.setItem(key, `${memberId} ${Date.now()}`);
  } catch {
    // Without storage nothing of different members can get mixed up.
  }
}

/** The member whose session this browser has, as its tabs know it. The data of all others is to be purged. */
export function currentMember(): string | null {
  return read()?.memberId ?? null;
}

/** Records that this member's session has ended. A member who logged in since, in another tab, stays recorded. */
export function clearCurrentMember(memberId: string): void {
  if (currentMember() === memberId) localStorage.removeItem(key);
}

/** Records that the server found no session at this time (ms). A member who logged in since, in another tab, stays recorded. */
export function clearIfOlderThan(time: number): void {
  const present = read();
  // A time in the future was written before the clock was set back, so it is old.
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
