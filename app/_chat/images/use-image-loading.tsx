import { useCallback, useEffect, useRef, useState } from "react";
import { useReconnect } from "#app/_chat/use-reconnect";

/** Loads an image, and retries after a failure. @param onLoad called once it is decoded */
export function useImageLoading(onLoad?: () => void) {
  const [state, setState] = useState<"loading" | "loaded" | "failed">("loading");
  const [attempt, setAttempt] = useState(0);

  const listener = useRef(onLoad);
  useEffect(() => {
    listener.current = onLoad;
  });

  const onImageLoaded = useCallback((element: HTMLImageElement) => {
    // The placeholder stays until the image can be painted.
    const markLoaded = () => {
      setState("loaded");
      listener.current?.();
    };
    element.decode().then(markLoaded, markLoaded);
  }, []);

  const ref = useCallback(
    (element: HTMLImageElement | null) => {
      // It may have loaded or failed before hydration.
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
    /** The URL for this attempt: browsers remember failed ones. */
    addressOf: (url: string) => (attempt ? `${url}?attempt=${attempt}` : url),
    /** The key of the `img`: every attempt gets a new element. */
    key: attempt,
    props: {
      ref,
      onLoad: (event: { currentTarget: HTMLImageElement }) => onImageLoaded(event.currentTarget),
      onError: () => setState("failed"),
    },
  };
}
