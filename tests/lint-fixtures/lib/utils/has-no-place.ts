import { limits } from "#lib/contract/limits"; // wrong

export const used = limits;
