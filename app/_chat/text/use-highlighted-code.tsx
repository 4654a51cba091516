import { useEffect, useState } from "react";
import type { CodePart } from "#lib/client/text/highlight-code";

/** Code in its parts, once what takes it apart has come; null until then, and for a language that nobody knows. */
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
