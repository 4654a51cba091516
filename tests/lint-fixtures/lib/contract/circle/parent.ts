import type { Child } from "./child"; // wrong

export type Parent = { children: readonly Child[] };
