import { useEffect, useEffectEvent, useState } from "react";

type Handlers = {
  /** Files come over the page, or leave it again. */
  onMove(): void;
  onDrop(files: FileList): void;
};

/** Takes files that are dropped anywhere on the page. @returns whether some hover over it */
export function useFileDrop({ onMove, onDrop }: Handlers): boolean {
  const [hovering, setHovering] = useState(false);
  const reportMove = useEffectEvent(onMove);
  const reportDrop = useEffectEvent(onDrop);

  useEffect(() => {
    // Every element tells of entering and leaving, so only their balance says whether one is still over the page.
    let depth = 0;
    const listening = new AbortController();
    const on = (name: "dragenter" | "dragleave" | "dragover" | "drop", act: (files: FileList) => void) => {
      const listener = (event: DragEvent) => {
        if (!event.dataTransfer?.types.includes("Files")) return;
        // Otherwise the browser would leave the page to show the file.
        event.preventDefault();
        act(event.dataTransfer.files);
      };
      document.addEventListener(name, listener, listening);
    };
    const move = (to: number) => {
      depth = to;
      setHovering(depth > 0);
      reportMove();
    };
    on("dragenter", () => move(depth + 1));
    on("dragleave", () => move(depth - 1));
    on("dragover", () => undefined);
    on("drop", (files) => {
      move(0);
      reportDrop(files);
    });
    return () => listening.abort();
  }, []);

  return hovering;
}
