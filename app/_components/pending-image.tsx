import { sizeInBox } from "#lib/client/image-box";
import type { PendingImage, PendingMessage } from "#lib/client/pending-message";
import { UploadProgress } from "#app/_components/upload-progress";

/** An image on its way, from the local file, in the very place that it will have. What is said of the upload lies over it. */
export function PendingImageView({ entry, image }: { entry: PendingMessage; image: PendingImage }) {
  const size = sizeInBox(image);
  return (
    <div
      className="relative mt-1 max-w-full rounded-md bg-wash"
      style={{ width: size.width, aspectRatio: `${size.width} / ${size.height}` }}
    >
      <img
        src={image.previewUrl}
        alt={image.alt || "Image that is being sent"}
        className={`size-full rounded-md object-cover ${entry.state === "failed" ? "" : "animate-quiet"}`}
      />
      {entry.state !== "failed" && <UploadProgress entry={entry} progress={image.progress} />}
    </div>
  );
}
