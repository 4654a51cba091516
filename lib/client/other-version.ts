import type { ServerEvents } from "#lib/contract/events";
import type { OutputOf } from "#lib/contract/operations";
import type { OperationName } from "#lib/contract/routes";
import { answerShapes, eventShapes, hasShape, type Shape } from "#lib/client/answer-shapes";
import { createStore } from "#lib/client/store";
import { Unreachable } from "#lib/client/unreachable";

/** Whether the server has said something that this page does not understand: it was updated, and the page was not. */
export const otherVersion = createStore(false);

/**
 * An answer, if it is one that this page understands.
 * @throws Unreachable: nothing is known about the outcome, and the next page may ask again
 */
export function understood<Name extends OperationName>(name: Name, answer: unknown): OutputOf<Name> {
  const shapes: { [Each in OperationName]?: Shape } = answerShapes;
  const shape = shapes[name];
  if (shape !== undefined && !hasShape(answer, shape)) {
    otherVersion.set(() => true);
    throw new Unreachable();
  }
  // What the server answers was typed by the same contract.
  return answer as OutputOf<Name>;
}

type Heard = Pick<ServerEvents, keyof typeof eventShapes>;

/** Hears only what this page understands. */
export function understandingOnly<Ports extends Heard>(ports: Ports): Ports {
  const guarded = Object.entries(eventShapes).map(([name, shape]) => {
    const hear: (told: never) => void = ports[name as keyof Heard];
    return [name, (told: unknown) => (hasShape(told, shape) ? hear(told as never) : otherVersion.set(() => true))];
  });
  return { ...ports, ...Object.fromEntries(guarded) };
}
