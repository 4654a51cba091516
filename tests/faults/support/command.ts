/** Something that a client wants done to a message, and goes on wanting until it is acknowledged. */
export type Command = { channel: string; clientId: string } & (
  | { kind: "send"; text: string }
  | { kind: "edit"; id: string; text: string }
  | { kind: "delete"; id: string }
);
