import { useEffect, useState } from "react";
import { loadEmoji, type Emoji } from "#lib/client/messages/emoji";

/** All emoji in the page's language; null while they load, empty if they can't be loaded now. */
export function useEmoji(): readonly Emoji[] | null {
  const [all, setAll] = useState<readonly Emoji[] | null>(null);
  useEffect(() => void loadEmoji(document.documentElement.lang).then(setAll), []);
  return all;
}
