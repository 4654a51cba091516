import type { Detail } from "#lib/contract/image";

/** An image on its way: shown from the local file until the server's own has loaded. */
export type PendingImage = {
  /** Its own among those it goes with, wherever it is moved. */
  id: string;
  file: Blob;
  /** The pixels that it will have, upright: its place is kept free by them. */
  width: number;
  height: number;
  alt: string;
  /** Whether it is made smaller before it goes: it has to be, to be readable; it is, unless one wants the original; or not. */
  scaling: "needed" | "wanted" | "none";
  /** The metadata that this browser removed from the file. */
  removed: readonly Detail[];
};
