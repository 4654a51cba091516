import { actingMemberHeader } from "#lib/contract/acting-member";

export const shellCacheName = "parley-shell";

/** Deletes the stored page if it belongs to a member who is gone: it shows what only that member may read. */
export async function purgeShell(isGone: (memberId: string) => boolean): Promise<void> {
  if (!("caches" in globalThis)) return;
  const kept = await caches.match("/", { cacheName: shellCacheName });
  if (isGone(kept?.headers.get(actingMemberHeader) ?? "")) await caches.delete(shellCacheName);
}
