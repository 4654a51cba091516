/** An image on its way: shown from the local file until the server's own has loaded. */
export type PendingImage = {
  file: File;
  previewUrl: string;
  width: number;
  height: number;
  alt: string;
  /** How much of it has been sent, 0 to 1. */
  progress: number;
};

/** A message that is written but not yet acknowledged. */
export type PendingMessage = {
  clientId: string;
  channel: string;
  text: string;
  image: PendingImage | null;
  /** When it was sent off here, ISO 8601. */
  createdAt: string;
  state: "waiting" | "sending" | "failed";
  /** Why the server refused it for good: a sentence. */
  reason?: string;
};
