import { actingMemberHeader } from "#lib/contract/acting-member";

export const shellCacheName = "parley-shell";

/** What is in the page is for the eyes of the one who is inside. @param isGone says it of a member's id */
export async function purgeShell(isGone: (memberId: string) => boolean): Promise<void> {
  if (!("caches" in globalThis)) return;
  const kept = await caches.match("/", { cacheName: shellCacheName });
  if (isGone(kept?.headers.get(actingMemberHeader) ?? "")) await caches.delete(shellCacheName);
}
