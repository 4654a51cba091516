import type { OutputOf } from "#lib/contract/operations";
import type { OperationName } from "#lib/contract/routes";
import type { Shape } from "#lib/contract/shapes";
import type * as ResponseShapes from "#lib/client/connection/response-shapes";
import { createStore } from "#lib/client/state/store";
import { UnreachableError } from "#lib/client/connection/unreachable-error";

/** Whether a response had another shape than this page expects: the server was updated, and the page was not. */
export const versionMismatch = createStore(false);

let shapes: typeof ResponseShapes | undefined;

/**
 * Loads the expected shapes. They are not part of the page: until they are loaded, responses come from the server that
 * rendered it, and if they can't be loaded, nothing is compared.
 */
export async function loadShapes(): Promise<void> {
  shapes ??= await import("#lib/client/connection/response-shapes").catch(() => undefined);
}

/**
 * Returns a response if it has the expected shape.
 * @throws Unreachable: the outcome is unknown, and the reloaded page may try again
 */
export function understood<Name extends OperationName>(name: Name, answer: unknown): OutputOf<Name> {
  if (!isUnderstood(shapes?.responseShapes, name, answer)) throw new UnreachableError();
  // The same contract types the responses on the server.
  return answer as OutputOf<Name>;
}

/** Whether a live event is one that this page understands. */
export const isUnderstoodEvent = (name: string, payload: unknown): boolean =>
  isUnderstood(shapes?.eventShapes, name, payload);

function isUnderstood(all: object | undefined, name: string, value: unknown): boolean {
  const shape: Shape | undefined = all && Reflect.get(all, name);
  if (shape === undefined || shapes?.hasShape(value, shape)) return true;
  versionMismatch.set(() => true);
  return false;
}
