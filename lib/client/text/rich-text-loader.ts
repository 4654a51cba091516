import { plainMarks, type Mark } from "#lib/contract/markdown/mark";
import { isPlain } from "#lib/client/text/plain-text";
import { createStore } from "#lib/client/state/store";

type Reader = (text: string) => Mark[];

/**
 * Reads the marks in messages. What does that is heavy, and comes when the first marks come: most of what people say has
 * none. Those of the first page are read by the server.
 */
export class RichTextLoader {
  readonly #opened: ReadonlyMap<string, Mark[]>;
  readonly #reader = createStore<Reader | null>(null);
  #loading = false;
  #wanted = false;

  constructor(opened: Iterable<readonly [string, Mark[]]> = []) {
    this.#opened = new Map(opened);
  }

  readonly subscribe = this.#reader.subscribe;
  /** Changes when texts are to be read again. */
  readonly reader = this.#reader.get;

  read(text: string): Mark[] {
    return this.#reader.get()?.(text) ?? this.#opened.get(text) ?? plainMarks(text);
  }

  /** This is shown, or about to be. */
  expect(text: string): void {
    if (this.#reader.get() || this.#opened.has(text) || isPlain(text)) return;
    this.#wanted = true;
    this.wake();
  }

  /** Tries again what could not be loaded before. */
  wake(): void {
    if (this.#wanted && !this.#loading && !this.#reader.get()) void this.#load();
  }

  async #load(): Promise<void> {
    this.#loading = true;
    try {
      const { readMarkdown } = await import("#lib/contract/markdown/read-markdown");
      this.#reader.set(() => readMarkdown);
    } catch {
      // The text stands there as it was typed, until the next wish.
    } finally {
      this.#loading = false;
    }
  }
}
