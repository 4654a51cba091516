const key = "parley.recent-channels";
const most = 20;

/** The channels that were visited last in this browser, the latest first. */
export function recentChannels(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    return Array.isArray(kept) ? kept.filter((slug) => typeof slug === "string") : [];
  } catch {
    return [];
  }
}

export function noteVisit(slug: string): void {
  const recent = [slug, ...recentChannels().filter((each) => each !== slug)].slice(0, most);
  try {
    localStorage.setItem(key, JSON.stringify(recent));
  } catch {
    // Then none is known to be recent.
  }
}
