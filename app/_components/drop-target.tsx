import { useEffect, useRef, useState, type ReactNode } from "react";
import { useAttach } from "#lib/client/use-attach";
import { useWords } from "#lib/client/use-words";

/** Images can be dropped anywhere on the page; while some hover, the conversation shows that it takes them. */
export function DropTarget({ channel, children }: { channel: string; children: ReactNode }) {
  const { say } = useWords();
  const attach = useAttach(channel);
  const take = useRef(attach);
  useEffect(() => {
    take.current = attach;
  });
  const [hovering, setHovering] = useState(false);

  useEffect(() => {
    // Every element tells of entering and leaving, so only their balance says whether one is still over the page.
    let depth = 0;
    const listening = new AbortController();
    const on = (name: "dragenter" | "dragleave" | "dragover" | "drop", act: (files: FileList) => void) => {
      const hear = (event: DragEvent) => {
        if (!event.dataTransfer?.types.includes("Files")) return;
        // Otherwise the browser would leave the page to show the file.
        event.preventDefault();
        act(event.dataTransfer.files);
      };
      document.addEventListener(name, hear, listening);
    };
    const move = (to: number) => {
      depth = to;
      setHovering(depth > 0);
    };
    on("dragenter", () => move(depth + 1));
    on("dragleave", () => move(depth - 1));
    on("dragover", () => undefined);
    on("drop", (files) => {
      move(0);
      void take.current(files);
    });
    return () => listening.abort();
  }, []);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {children}
      {hovering && (
        <div className="pointer-events-none absolute inset-2 z-10 flex items-center justify-center rounded-lg border-2 border-dashed border-accent bg-page/90">
          <p className="text-17 font-medium text-accent">{say("composer.dropHere")}</p>
        </div>
      )}
    </div>
  );
}
