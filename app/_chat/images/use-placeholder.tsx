import { useEffect, useState } from "react";
import { placeholderUrl } from "#lib/client/images/thumbhash-placeholder";
import { whenIdle } from "#lib/client/browser/when-idle";

/**
 * The picture of a ThumbHash, as a CSS background. Only in the browser: in the server's HTML it would weigh more than the
 * message.
 * @param wanted false once the image itself can be seen
 */
export function usePlaceholder(thumbhash: string, wanted: boolean): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!wanted) return;
    return whenIdle(() => {
      let current = true;
      // Without it the place is plain.
      placeholderUrl(thumbhash)
        .then((made) => current && setUrl(made))
        .catch(() => undefined);
      return () => void (current = false);
    });
  }, [thumbhash, wanted]);
  return wanted && url ? `url("${url}")` : undefined;
}
