import { useEffect, useState } from "react";
import type { CodePart } from "#lib/client/text/highlight-code";

/** Highlighted code; null until the highlighter has loaded, and for unknown languages. */
export function useHighlightedCode(code: string, language: string): CodePart[] | null {
  const [parts, setParts] = useState<CodePart[] | null>(null);
  useEffect(() => {
    if (!language) return;
    let isMounted = true;
    import("#lib/client/text/highlight-code")
      .then(({ highlightCode }) => isMounted && setParts(highlightCode(code, language)))
      .catch(() => undefined);
    return () => {
      isMounted = false;
    };
  }, [code, language]);
  return parts;
}
