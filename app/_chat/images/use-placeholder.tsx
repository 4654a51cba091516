import { useEffect, useState } from "react";
import { placeholderUrl } from "#lib/client/images/thumbhash-placeholder";
import { whenIdle } from "#lib/client/browser/when-idle";

/**
 * A ThumbHash decoded to a CSS background. Only in the browser: in the server's HTML it would weigh more than the message.
 * @param isNeeded false once the image itself can be seen
 */
export function usePlaceholder(thumbhash: string, isNeeded: boolean): string | undefined {
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (!isNeeded) return;
    return whenIdle(() => {
      let isMounted = true;
      // Without it the slot stays plain.
      placeholderUrl(thumbhash)
        .then((made) => isMounted && setUrl(made))
        .catch(() => undefined);
      return () => void (isMounted = false);
    });
  }, [thumbhash, isNeeded]);
  return isNeeded && url ? `url("${url}")` : undefined;
}
