import type { Viewer } from "./viewer";

/** A state of the page worth a screenshot, and the steps that lead to it. */
export type Screen = { name: string; show(viewer: Viewer): Promise<void> };
