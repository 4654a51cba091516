import { useRef, useState, type DragEvent, type ReactNode } from "react";
import { useAttach } from "#lib/client/use-attach";

/** An image can be dropped anywhere over the conversation; while one hovers, that shows. */
export function DropTarget({ channel, children }: { channel: string; children: ReactNode }) {
  const attach = useAttach(channel);
  const depth = useRef(0);
  const [hovering, setHovering] = useState(false);

  // Every element inside tells of entering and leaving, so only their balance says whether one is still over it.
  function move(event: DragEvent, step: 1 | -1) {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    depth.current += step;
    setHovering(depth.current > 0);
  }

  function drop(event: DragEvent) {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    depth.current = 0;
    setHovering(false);
    void attach(event.dataTransfer.files);
  }

  return (
    <div
      className="relative flex min-h-0 flex-1 flex-col"
      onDragEnter={(event) => move(event, 1)}
      onDragLeave={(event) => move(event, -1)}
      onDragOver={(event) => event.dataTransfer.types.includes("Files") && event.preventDefault()}
      onDrop={drop}
    >
      {children}
      {hovering && (
        <div className="pointer-events-none absolute inset-2 z-10 flex items-center justify-center rounded-lg border-2 border-dashed border-accent bg-page/90">
          <p className="text-17 font-medium text-accent">Drop images to attach them</p>
        </div>
      )}
    </div>
  );
}
