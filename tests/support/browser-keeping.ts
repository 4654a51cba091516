import type { Person } from "#tests/support/browser";
import { until } from "#tests/support/until";

type Kept = Pick<Person, "page">;

/** Whether this browser has a page that it opens without a network. */
export const hasShell = ({ page }: Kept): Promise<boolean> =>
  page.evaluate(async () => (await caches.match("/", { cacheName: "parley-shell" })) !== undefined);

/** Everything that the page needs to open by itself is in this browser. */
export const shellKept = (person: Kept): Promise<void> => until(() => hasShell(person));

/** What was read last, as it is written down. */
export const snapshotsOf = ({ page }: Kept): Promise<string> => page.evaluate(read, "snapshots");

export const snapshotKept = (person: Kept, text: string): Promise<void> =>
  until(async () => (await snapshotsOf(person)).includes(text));

/** All that is written down in this browser, for whomever, as one text. */
export async function allKept(person: Kept): Promise<string> {
  const { page } = person;
  const shelves = [];
  for (const name of ["outbox", "files", "snapshots"]) shelves.push(await page.evaluate(read, name));
  return [await page.evaluate(() => JSON.stringify(localStorage)), ...shelves].join("\n");
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
