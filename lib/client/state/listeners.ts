type Listener<Payload> = (payload: Payload) => void;

/** The subscribers to events, by the name of each: those who subscribed first are called first. */
export class Listeners<Events extends object> {
  // Without a prototype: an unknown event may be called `constructor`.
  readonly #byEvent: { [Name in keyof Events]?: Listener<Events[Name]>[] } = Object.create(null);

  on<Name extends keyof Events>(event: Name, listener: Listener<Events[Name]>): void {
    (this.#byEvent[event] ??= []).push(listener);
  }

  notify<Name extends keyof Events>(event: Name, payload: Events[Name]): void {
    this.#byEvent[event]?.forEach((listener) => listener(payload));
  }
}
