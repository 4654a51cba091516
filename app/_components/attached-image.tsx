import { X } from "lucide-react";
import { limits } from "#lib/contract/limits";
import type { PendingImage } from "#lib/client/pending-message";
import { IconButton } from "#app/_components/icon-button";

type Props = { image: PendingImage; onDescribe(alt: string): void; onRemove(): void };

/** The image that goes with the next message, with its description for those who can't see it. */
export function AttachedImage({ image, onDescribe, onRemove }: Props) {
  return (
    <div className="flex items-center gap-3 border-b border-line p-2">
      <img src={image.previewUrl} alt="" className="size-16 shrink-0 rounded-md object-cover" />
      <div className="min-w-0 flex-1">
        <label htmlFor="image-alt" className="block text-13 text-soft">
          Description, for those who cannot see it (optional)
        </label>
        <input
          id="image-alt"
          value={image.alt}
          maxLength={limits.altLength}
          onChange={(event) => onDescribe(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && event.nativeEvent.isComposing) event.preventDefault();
          }}
          dir="auto"
          autoComplete="off"
          className="mt-1 h-8 w-full rounded-md border border-edge bg-page px-2 touch:h-11"
        />
      </div>
      <IconButton icon={X} name="Remove the image" onClick={onRemove} className="self-start" />
    </div>
  );
}
