/** Removes accents and capitals, so that a search finds text typed without them. */
export const foldText = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
