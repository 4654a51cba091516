/** As people type it when they are in a hurry: without accents and capitals. */
export const foldText = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
