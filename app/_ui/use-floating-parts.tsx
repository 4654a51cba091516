import { useEffect, useState } from "react";
import { loadFloating, presentFloating } from "#app/_ui/load-floating";

/**
 * The parts that float, as soon as they are here; undefined until then: the focus stays where it was, and what is typed
 * goes there.
 * @param onFailed they can't be loaded now
 */
export function useFloatingParts(onFailed: () => void) {
  const [parts, setParts] = useState(presentFloating);
  useEffect(() => {
    if (parts) return;
    let wanted = true;
    const show = async () => {
      const loaded = await loadFloating();
      if (!wanted) return;
      if (loaded) setParts(loaded);
      else onFailed();
    };
    void show();
    return () => void (wanted = false);
  }, [parts, onFailed]);
  return parts;
}
