import { EventEmitter } from "node:events";
import type { Bus } from "#lib/ports/bus";

/** The bus of a single process; it calls subscribers synchronously. */
export function createMemoryBus(): Bus {
  const emitter = new EventEmitter();
  emitter.setMaxListeners(0);
  return {
    publish: (name, event) => void emitter.emit(name, event),
    subscribe: (name, listener) => void emitter.on(name, listener),
  };
}
