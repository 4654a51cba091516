import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { MarkdownNode } from "#lib/contract/markdown/node";
import { useChat } from "#app/_chat/use-chat";

/** A text's Markdown as nodes. The parser may load later than the text. */
export function useRichText(text: string): MarkdownNode[] {
  const { richText } = useChat();
  const parser = useSyncExternalStore(richText.subscribe, richText.parser, () => null);
  useEffect(() => richText.prefetch(text), [richText, text]);
  // oxlint-disable-next-line react/exhaustive-deps -- another parser may parse it otherwise
  return useMemo(() => richText.parse(text), [richText, text, parser]);
}
