import { StartError } from "#lib/config/start-error";

/** This version would damage data that a newer Parley has changed. */
export function newerData(dataDir: string, migrations: string[]): StartError {
  return new StartError(
    `The file parley.db in the data folder ${dataDir} was last used by a newer Parley (it knows ${migrations.join(", ")}, ` +
      "and this one does not): start that one, or put a copy that suits this one in the place of parley.db.",
  );
}

/** The database is empty, but files of a used one are beside it: starting anew would orphan them. */
export function databaseGone(dataDir: string, traces: string[]): StartError {
  return new StartError(
    `The file parley.db in the data folder ${dataDir} is missing or empty, but ${traces.join(" and ")} beside it ` +
      `${traces.length > 1 ? "are" : "is"} not: put a copy of parley.db from your backup there, or, to begin anew, move ` +
      `${traces.length > 1 ? "those" : "that"} elsewhere.`,
  );
}

/** The file belongs to another program, and Parley's tables would damage it. */
export function foreignDatabase(dataDir: string): StartError {
  return new StartError(
    `The file parley.db in the data folder ${dataDir} is the database of another program: put a copy of Parley's from ` +
      "your backup in its place, or choose another DATA_DIR.",
  );
}

/** A backup was put in place of the database beside its old write-ahead log: together they would be corrupt. */
export function foreignLog(): StartError {
  return new StartError(
    "The file parley.db in the data folder is not the one that the log parley.db-wal beside it belongs to: a backup was " +
      "put in its place. Remove parley.db-wal and parley.db-shm to start from this parley.db; or put back the one that " +
      "was there.",
  );
}

/** The warning for a new secret beside a used database. */
export const secretGone =
  "The file session-secret was missing in the data folder, and a new one was made: nobody is logged in any more, and " +
  "their names stay taken until their sessions end. If you have a copy of the old one, stop Parley and put it back.";
