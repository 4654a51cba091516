import { plainNodes, type MarkdownNode } from "#lib/contract/markdown/node";
import { isPlain } from "#lib/client/text/plain-text";
import { createStore } from "#lib/client/state/store";

type Reader = (text: string) => MarkdownNode[];

/**
 * Reads the marks in messages. What does that is heavy, and comes when the first marks come: most of what people say has
 * none. Those of the first page are read by the server.
 */
export class RichTextLoader {
  readonly #opened: ReadonlyMap<string, MarkdownNode[]>;
  readonly #reader = createStore<Reader | null>(null);
  #loading = false;
  #wanted = false;

  constructor(opened: Iterable<readonly [string, MarkdownNode[]]> = []) {
    this.#opened = new Map(opened);
  }

  readonly subscribe = this.#reader.subscribe;
  /** Changes when texts are to be read again. */
  readonly reader = this.#reader.get;

  read(text: string): MarkdownNode[] {
    return this.#reader.get()?.(text) ?? this.#opened.get(text) ?? plainNodes(text);
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
      const { parseMarkdown } = await import("#lib/contract/markdown/parse-markdown");
      this.#reader.set(() => parseMarkdown);
    } catch {
      // The text stands there as it was typed, until the next wish.
    } finally {
      this.#loading = false;
    }
  }
}
