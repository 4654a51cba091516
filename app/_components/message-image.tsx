import { useRef, useState } from "react";
import type { Image } from "#lib/contract/image";
import { usePlaceholder } from "#lib/client/use-placeholder";
import { ImageViewer } from "#app/_components/image-viewer";

type Props = {
  image: Image;
  /** Whether the sender's own picture shows below it until it has loaded. */
  covers: boolean;
  onLoad(): void;
};

/** An image in a message: it fills the place that is kept free for it (see image-strip.tsx); a click shows it large. */
export function MessageImage({ image, covers, onLoad }: Props) {
  const [state, setState] = useState<"loading" | "loaded" | "failed">("loading");
  const [attempt, setAttempt] = useState(0);
  const viewer = useRef<HTMLDialogElement>(null);
  const placeholder = usePlaceholder(image.thumbhash);
  const ground = state === "loaded" || covers ? undefined : placeholder;
  const alt = image.alt || "Image without a description";

  function loaded() {
    setState("loaded");
    onLoad();
  }

  function retry() {
    setState("loading");
    setAttempt((count) => count + 1);
  }

  return (
    <div className="absolute inset-0 bg-cover" style={{ backgroundImage: ground && `url("${ground}")` }}>
      {state === "failed" ? (
        <button
          type="button"
          onClick={retry}
          className="absolute inset-0 flex flex-col items-center justify-center bg-page/80 p-2 text-13 text-soft"
        >
          The image did not load.
          <span className="font-medium text-accent underline">Try again</span>
        </button>
      ) : (
        <button
          type="button"
          onClick={() => viewer.current?.showModal()}
          aria-label={`Show large: ${alt}`}
          className="block size-full cursor-zoom-in -outline-offset-2"
        >
          <img
            key={attempt}
            ref={(element) => {
              // It may have loaded, or failed to, before this page came to life.
              if (!element?.complete || state !== "loading") return;
              if (element.naturalWidth > 0) loaded();
              else setState("failed");
            }}
            src={attempt ? `${image.thumbnailUrl}?attempt=${attempt}` : image.thumbnailUrl}
            alt={alt}
            width={image.width}
            height={image.height}
            loading="lazy"
            decoding="async"
            onLoad={loaded}
            onError={() => setState("failed")}
            className="size-full object-cover"
          />
        </button>
      )}
      <ImageViewer ref={viewer} image={image} alt={alt} />
    </div>
  );
}
