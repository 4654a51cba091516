/** A change of a message that a client sends until it is acknowledged. */
export type Command = { channel: string; clientId: string } & (
  | { kind: "send"; text: string }
  | { kind: "edit"; id: string; text: string }
  | { kind: "delete"; id: string }
);
