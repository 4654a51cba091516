import type { Files } from "#lib/ports/files";
import { store } from "#lib/store/store"; // wrong
import sharp from "sharp";

export const used = [store, sharp];
export type Used = Files;
