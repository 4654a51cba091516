import { plainNodes, type MarkdownNode } from "#lib/contract/markdown/node";
import type { Connection } from "#lib/client/connection/connection";
import { isPlain } from "#lib/client/text/plain-text";
import { createStore } from "#lib/client/state/store";

type Parser = (text: string) => MarkdownNode[];

/**
 * Parses the Markdown of messages. The parser is large and loaded with the first text that needs it: most messages have no
 * markup. The server parses those of the first page.
 */
export class RichTextLoader {
  readonly #parsedByServer: ReadonlyMap<string, MarkdownNode[]>;
  readonly #parser = createStore<Parser | null>(null);
  #isLoading = false;
  #isWanted = false;

  /** @param parsedTexts the texts that the server has parsed */
  constructor(connection: Pick<Connection, "on">, parsedTexts: Iterable<readonly [string, MarkdownNode[]]>) {
    this.#parsedByServer = new Map(parsedTexts);
    connection.on("connected", () => this.#retry());
  }

  readonly subscribe = this.#parser.subscribe;
  /** Changes when texts must be parsed again. */
  readonly parser = this.#parser.get;

  parse(text: string): MarkdownNode[] {
    return this.#parser.get()?.(text) ?? this.#parsedByServer.get(text) ?? plainNodes(text);
  }

  /** Loads the parser if this text needs it. */
  prefetch(text: string): void {
    if (this.#parser.get() || this.#parsedByServer.has(text) || isPlain(text)) return;
    this.#isWanted = true;
    this.#retry();
  }

  /** Loads the parser again if that failed before. */
  #retry(): void {
    if (this.#isWanted && !this.#isLoading && !this.#parser.get()) void this.#load();
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    try {
      const { parseMarkdown } = await import("#lib/contract/markdown/parse-markdown");
      this.#parser.set(() => parseMarkdown);
    } catch {
      // The text is shown as typed until the next attempt.
    } finally {
      this.#isLoading = false;
    }
  }
}
