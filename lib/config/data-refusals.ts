import { StartError } from "#lib/config/start-error";

/** What a newer Parley has changed, this one would harm. */
export function newerData(dataDir: string, migrations: string[]): StartError {
  return new StartError(
    `The file parley.db in the data folder ${dataDir} was last used by a newer Parley (it knows ${migrations.join(", ")}, ` +
      "and this one does not): start that one, or put a copy that suits this one in the place of parley.db.",
  );
}

/** An empty database beside what belongs to a full one: to begin anew would make waste of it. */
export function databaseGone(dataDir: string, traces: string[]): StartError {
  return new StartError(
    `The file parley.db in the data folder ${dataDir} is missing or empty, but ${traces.join(" and ")} beside it ` +
      `${traces.length > 1 ? "are" : "is"} not: put a copy of parley.db from your backup there, or, to begin anew, move ` +
      `${traces.length > 1 ? "those" : "that"} elsewhere.`,
  );
}

/** What another program keeps in a file of that name, Parley's own tables would spoil. */
export function foreignDatabase(dataDir: string): StartError {
  return new StartError(
    `The file parley.db in the data folder ${dataDir} is the database of another program: put a copy of Parley's from ` +
      "your backup in its place, or choose another DATA_DIR.",
  );
}

/** A backup that was put in the place of the database, beside a log that would make neither of them out of both. */
export function foreignLog(): StartError {
  return new StartError(
    "The file parley.db in the data folder is not the one that the log parley.db-wal beside it belongs to: a backup was " +
      "put in its place. Remove parley.db-wal and parley.db-shm to start from this parley.db; or put back the one that " +
      "was there.",
  );
}

/** What is told where a secret had to be made beside a full database. */
export const secretGone =
  "The file session-secret was missing in the data folder, and a new one was made: nobody is logged in any more, and " +
  "their names stay taken until their sessions end. If you have a copy of the old one, stop Parley and put it back.";
