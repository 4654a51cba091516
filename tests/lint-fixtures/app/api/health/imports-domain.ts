import { execute } from "#lib/domain/execute"; // wrong
import { runtime } from "#lib/runtime";

export const used = [execute, runtime];
