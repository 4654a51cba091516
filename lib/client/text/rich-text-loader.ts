import { plainNodes, type MarkdownNode } from "#lib/contract/markdown/node";
import { isPlain } from "#lib/client/text/plain-text";
import { createStore } from "#lib/client/state/store";

type Parser = (text: string) => MarkdownNode[];

/**
 * Reads the marks in messages. What does that is heavy, and comes when the first marks come: most of what people say has
 * none. Those of the first page are read by the server.
 */
export class RichTextLoader {
  readonly #parsedByServer: ReadonlyMap<string, MarkdownNode[]>;
  readonly #parser = createStore<Parser | null>(null);
  #isLoading = false;
  #isWanted = false;

  constructor(opened: Iterable<readonly [string, MarkdownNode[]]> = []) {
    this.#parsedByServer = new Map(opened);
  }

  readonly subscribe = this.#parser.subscribe;
  /** Changes when texts are to be read again. */
  readonly parser = this.#parser.get;

  parse(text: string): MarkdownNode[] {
    return this.#parser.get()?.(text) ?? this.#parsedByServer.get(text) ?? plainNodes(text);
  }

  /** This is shown, or about to be. */
  prefetch(text: string): void {
    if (this.#parser.get() || this.#parsedByServer.has(text) || isPlain(text)) return;
    this.#isWanted = true;
    this.retry();
  }

  /** Tries again what could not be loaded before. */
  retry(): void {
    if (this.#isWanted && !this.#isLoading && !this.#parser.get()) void this.#load();
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    try {
      const { parseMarkdown } = await import("#lib/contract/markdown/parse-markdown");
      this.#parser.set(() => parseMarkdown);
    } catch {
      // The text stands there as it was typed, until the next wish.
    } finally {
      this.#isLoading = false;
    }
  }
}
