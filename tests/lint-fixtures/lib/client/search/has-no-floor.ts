import { uuid } from "#lib/client/browser/uuid"; // wrong

export const used = uuid;
