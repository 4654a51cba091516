import { X } from "lucide-react";
import { useState, type RefObject } from "react";
import type { Image } from "#lib/contract/image";

type Props = { ref: RefObject<HTMLDialogElement | null>; image: Image; alt: string };

/** The image as large as the window allows. A click anywhere closes it, as does Escape. */
export function ImageViewer({ ref, image, alt }: Props) {
  // The large bytes are fetched only by those who want to see them.
  const [shown, setShown] = useState(false);
  return (
    <dialog
      ref={ref}
      aria-label={alt}
      onToggle={(event) => setShown(event.newState === "open")}
      className="m-0 h-dvh max-h-none w-dvw max-w-none bg-transparent text-ink backdrop:bg-page/95"
    >
      {shown && (
        <button
          type="button"
          aria-label="Close the image"
          title="Close the image"
          onClick={() => ref.current?.close()}
          className="flex size-full cursor-zoom-out flex-col items-center justify-center gap-3 p-4 -outline-offset-2 md:p-10"
        >
          <img
            src={image.url}
            alt={alt}
            width={image.width}
            height={image.height}
            className="min-h-0 max-w-full object-contain"
          />
          {image.alt && <span className="max-w-[72ch] text-13 text-soft">{image.alt}</span>}
          <X size={24} strokeWidth={1.5} aria-hidden="true" className="absolute end-4 top-4" />
        </button>
      )}
    </dialog>
  );
}
