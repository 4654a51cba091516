import { useMemo, useSyncExternalStore } from "react";
import { placeholderUrl } from "#lib/client/placeholder";

const never = () => () => {};

/** The picture of a ThumbHash. Only in the browser: in the server's HTML it would weigh more than the image's own text. */
export function usePlaceholder(thumbhash: string): string | undefined {
  const inBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return useMemo(() => (inBrowser ? placeholderUrl(thumbhash) : undefined), [inBrowser, thumbhash]);
}
