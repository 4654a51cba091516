import { execute } from "#lib/domain/execute"; // wrong
import { runtime } from "#lib/runtime";
import { store } from "#lib/store/store"; // wrong
import { Kysely } from "kysely"; // wrong

export const used = [execute, runtime, store, Kysely];
