import { useEffect, useRef } from "react";
import { useChatState } from "#app/_chat/use-chat";

/** Calls back when the connection returns. @param isWaiting whether there is anything to do then */
export function useReconnect(callback: () => void, isWaiting: boolean): void {
  const connected = useChatState((state) => state.connection === "connected");
  const wasConnected = useRef(connected);
  useEffect(() => {
    if (connected && !wasConnected.current && isWaiting) callback();
    wasConnected.current = connected;
  }, [callback, connected, isWaiting]);
}
