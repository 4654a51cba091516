import { quarantineFolder, idOfKey, imageFolder } from "#lib/domain/services/image-files";
import type { Files } from "#lib/ports/files";

/** Names the folders whose files only a database in use can have left. */
export async function tracesOfUse(files: Pick<Files, "list">): Promise<string[]> {
  const traces = [
    [`${imageFolder}/`, await holds(files, imageFolder, (key) => idOfKey(key) !== undefined)],
    [`${quarantineFolder}/`, await holds(files, quarantineFolder, () => true)],
    ["backups/", await holds(files, "backups", (key) => key.endsWith(".db"))],
  ] as const;
  return traces.flatMap(([name, isThere]) => (isThere ? name : []));
}

async function holds({ list }: Pick<Files, "list">, folder: string, isTrace: (key: string) => boolean) {
  for await (const key of list(folder)) if (isTrace(key)) return true;
  return false;
}
