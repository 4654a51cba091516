import { limits } from "#lib/contract/limits";
import type { Actor } from "#lib/domain/actor"; // wrong
import { readFile } from "node:fs/promises"; // wrong
import { z } from "zod";

export const used = [limits, readFile, z];
export type Used = Actor;
