import { useCallback, useEffect, useRef, useState } from "react";
import { useReconnect } from "#app/_chat/use-reconnect";

/** How an image comes from the server, and another attempt where it did not. @param onLoad it can be seen now */
export function useImageLoading(onLoad?: () => void) {
  const [state, setState] = useState<"loading" | "loaded" | "failed">("loading");
  const [attempt, setAttempt] = useState(0);

  const listener = useRef(onLoad);
  useEffect(() => {
    listener.current = onLoad;
  });

  const onImageLoaded = useCallback((element: HTMLImageElement) => {
    // What stands in its place goes only when it can be painted.
    const markLoaded = () => {
      setState("loaded");
      listener.current?.();
    };
    element.decode().then(markLoaded, markLoaded);
  }, []);

  const ref = useCallback(
    (element: HTMLImageElement | null) => {
      // It may have loaded, or failed to, before this page came to life.
      if (!element?.complete) return;
      if (element.naturalWidth > 0) onImageLoaded(element);
      else setState("failed");
    },
    [onImageLoaded],
  );

  const retry = useCallback(() => {
    setState("loading");
    setAttempt((count) => count + 1);
  }, []);
  useReconnect(retry, state === "failed");

  return {
    state,
    retry,
    /** The address of this attempt: browsers remember those that failed. */
    addressOf: (url: string) => (attempt ? `${url}?attempt=${attempt}` : url),
    /** Goes to the `img`, which is another one with every attempt. */
    key: attempt,
    props: {
      ref,
      onLoad: (event: { currentTarget: HTMLImageElement }) => onImageLoaded(event.currentTarget),
      onError: () => setState("failed"),
    },
  };
}
