import type { Person } from "#tests/support/browser";
import { waitUntil } from "#tests/support/wait-until";

type PersonWithPage = Pick<Person, "page">;

/** Whether this browser has a page that it opens without a network. */
export const hasOfflineShell = ({ page }: PersonWithPage): Promise<boolean> =>
  page.evaluate(async () => (await caches.match("/", { cacheName: "parley-shell" })) !== undefined);

/** Everything that the page needs to open by itself is in this browser. */
export const waitForOfflineShell = (person: PersonWithPage): Promise<void> => waitUntil(() => hasOfflineShell(person));

/** What was read last, as it is written down. */
export const storedSnapshots = ({ page }: PersonWithPage): Promise<string> => page.evaluate(read, "snapshots");

export const waitForSnapshot = (person: PersonWithPage, text: string): Promise<void> =>
  waitUntil(async () => (await storedSnapshots(person)).includes(text));

/** All that is written down in this browser, for whomever, as one text. */
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
