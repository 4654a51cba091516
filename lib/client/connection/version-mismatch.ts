import type { OutputOf } from "#lib/contract/operations";
import type { OperationName } from "#lib/contract/routes";
import type * as AnswerShapes from "#lib/client/connection/response-shapes";
import { createStore } from "#lib/client/state/store";
import { UnreachableError } from "#lib/client/connection/unreachable-error";

/** Whether the server has said something that this page does not understand: it was updated, and the page was not. */
export const versionMismatch = createStore(false);

let shapes: typeof AnswerShapes | undefined;

/**
 * Fetches what answers are compared with. Not with the page: what it hears before comes from the server that made it, and
 * where this can't be had, all is taken as it comes.
 */
export async function loadShapes(): Promise<void> {
  shapes ??= await import("#lib/client/connection/response-shapes").catch(() => undefined);
}

/**
 * An answer, if it is one that this page understands.
 * @throws Unreachable: nothing is known about the outcome, and the next page may ask again
 */
export function understood<Name extends OperationName>(name: Name, answer: unknown): OutputOf<Name> {
  if (!isUnderstood(shapes?.responseShapes, name, answer)) throw new UnreachableError();
  // What the server answers was typed by the same contract.
  return answer as OutputOf<Name>;
}

/** Whether a live event is one that this page understands. */
export const isUnderstoodEvent = (name: string, payload: unknown): boolean =>
  isUnderstood(shapes?.eventShapes, name, payload);

function isUnderstood(all: object | undefined, name: string, value: unknown): boolean {
  const shape: AnswerShapes.Shape | undefined = all && Reflect.get(all, name);
  if (shape === undefined || shapes?.hasShape(value, shape)) return true;
  versionMismatch.set(() => true);
  return false;
}
