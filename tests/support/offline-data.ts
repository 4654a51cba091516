import type { Person } from "#tests/support/browser";
import { waitUntil } from "#tests/support/wait-until";

type PersonWithPage = Pick<Person, "page">;

/** Tells whether this browser has stored the page for offline use. */
export const hasOfflineShell = ({ page }: PersonWithPage): Promise<boolean> =>
  page.evaluate(async () => (await caches.match("/", { cacheName: "parley-shell" })) !== undefined);

/** Waits until the page can be opened offline. */
export const waitForOfflineShell = (person: PersonWithPage): Promise<void> => waitUntil(() => hasOfflineShell(person));

/** The stored snapshots of the messages read last, as JSON. */
export const storedSnapshots = ({ page }: PersonWithPage): Promise<string> => page.evaluate(read, "snapshots");

export const waitForSnapshot = (person: PersonWithPage, text: string): Promise<void> =>
  waitUntil(async () => (await storedSnapshots(person)).includes(text));

/** Everything that this browser has stored, for any member, as one text. */
export async function allStoredData(person: PersonWithPage): Promise<string> {
  const { page } = person;
  const stores = [];
  for (const name of ["outbox", "files", "snapshots"]) stores.push(await page.evaluate(read, name));
  return [await page.evaluate(() => JSON.stringify(localStorage)), ...stores].join("\n");
}

function read(name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("parley");
    opening.addEventListener("error", () => reject(opening.error));
    opening.addEventListener("success", () => {
      const all = opening.result.transaction(name).objectStore(name).getAll();
      all.addEventListener("success", () => {
        opening.result.close();
        resolve(JSON.stringify(all.result));
      });
    });
  });
}
