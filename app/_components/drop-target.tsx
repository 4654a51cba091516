import { useEffect, useRef, useState, type ReactNode } from "react";
import { useAttach } from "#lib/client/use-attach";
import { useWords } from "#lib/client/use-words";

type Props = { channel: string; archived: boolean; children: ReactNode };

/**
 * Images can be dropped anywhere on the page; while some hover, the conversation shows that it takes them. Where nobody
 * writes any more, it says that it does not.
 */
export function DropTarget({ channel, archived, children }: Props) {
  const { say } = useWords();
  const attach = useAttach(channel);
  const [hovering, setHovering] = useState(false);
  const [refusedIn, setRefusedIn] = useState<string>();
  const take = useRef<(files: FileList) => void>(undefined);
  useEffect(() => {
    take.current = (files) => (archived ? setRefusedIn(channel) : void attach(files));
  });

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
      setRefusedIn(undefined);
    };
    on("dragenter", () => move(depth + 1));
    on("dragleave", () => move(depth - 1));
    on("dragover", () => undefined);
    on("drop", (files) => {
      move(0);
      take.current?.(files);
    });
    return () => listening.abort();
  }, []);

  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      {children}
      <p role="alert" className="px-4 pb-2 text-13 text-red empty:hidden md:px-6">
        {archived && refusedIn === channel && say("attachment.archived")}
      </p>
      {hovering && !archived && (
        <div className="pointer-events-none absolute inset-2 z-over flex items-center justify-center rounded-lg border-2 border-dashed border-accent bg-page/90">
          <p className="text-17 font-medium text-accent">{say("composer.dropHere")}</p>
        </div>
      )}
    </div>
  );
}
