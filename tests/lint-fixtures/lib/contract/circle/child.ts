import type { Parent } from "#tests/lint-fixtures/lib/contract/circle/parent"; // wrong

export type Child = { parent: Parent };
