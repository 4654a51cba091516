import { execute } from "#lib/domain/execute"; // wrong
import { Kysely } from "kysely";

export const used = [execute, Kysely];
