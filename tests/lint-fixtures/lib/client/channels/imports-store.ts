import { limits } from "#lib/contract/limits";
import { runtime } from "#lib/runtime"; // wrong
import { store } from "#lib/store/store"; // wrong
import { sql } from "kysely"; // wrong
import { readFile } from "node:fs/promises"; // wrong
import { io } from "socket.io-client";

export const used = [limits, runtime, store, sql, readFile, io];
