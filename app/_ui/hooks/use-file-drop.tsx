import { useEffect, useEffectEvent, useState } from "react";

type Handlers = {
  /** Files are dragged over the page, or out of it. */
  onMove(): void;
  onDrop(files: FileList): void;
};

/** Accepts files dropped anywhere on the page. @returns whether files are being dragged over it */
export function useFileDrop({ onMove, onDrop }: Handlers): boolean {
  const [hovering, setHovering] = useState(false);
  const reportMove = useEffectEvent(onMove);
  const reportDrop = useEffectEvent(onDrop);

  useEffect(() => {
    // Every element fires enter and leave, so only their balance says whether the pointer is over the page.
    let depth = 0;
    const listening = new AbortController();
    const on = (name: "dragenter" | "dragleave" | "dragover" | "drop", act: (files: FileList) => void) => {
      const listener = (event: DragEvent) => {
        if (!event.dataTransfer?.types.includes("Files")) return;
        // Otherwise the browser would navigate to the file.
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
