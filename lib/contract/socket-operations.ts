import type { ErrorView } from "#lib/contract/errors/error-view";
import type { InputOf, OutputOf } from "#lib/contract/operations";
import type { OperationName, routes } from "#lib/contract/routes";

/** The content of a socket's ack. */
export type Ack<Output> = Output | { error: ErrorView };

type Routes = typeof routes;

/** The operations that a socket can request. */
export type SocketOperationName = {
  [Name in OperationName]: Routes[Name] extends { event: string } ? Name : never;
}[OperationName];

/** The socket event of an operation, such as `message:send`. */
export type EventOf<Name extends SocketOperationName> = Routes[Name]["event"];

/** Every event that a client may send over a socket. */
export type ClientEvents = {
  [Name in SocketOperationName as EventOf<Name>]: (
    input: InputOf<Name>,
    ack: (answer: Ack<OutputOf<Name>>) => void,
  ) => void;
} & { "channel:close": (input: { channel: string }, ack: (answer: Ack<{ channel: string }>) => void) => void };
