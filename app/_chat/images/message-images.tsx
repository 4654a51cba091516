import { longSide } from "#lib/contract/image-size";
import type { Message } from "#lib/contract/message";
import type { PendingMessage } from "#lib/client/outbox/pending-message";
import { useLocalFiles } from "#app/_chat/images/use-local-files";
import { useTranslations } from "#app/_i18n/use-translations";
import { ImageGrid } from "#app/_chat/images/image-grid";
import { LocalImage } from "#app/_chat/images/local-image";
import { MessageImage } from "#app/_chat/images/message-image";
import { UploadProgress } from "#app/_chat/lazy-parts";
import { ProgressBar } from "#app/_ui/progress-bar";

/** The upload progress of one of several images. */
function ImageProgress({ entry, index }: { entry: PendingMessage; index: number }) {
  const { t } = useTranslations();
  const share = entry.progress[index];
  if (entry.state !== "sending" || !share || share === 1) return null;
  return (
    <ProgressBar
      name={t("upload.labelOf", { position: index + 1 })}
      value={share}
      className="absolute inset-x-0 top-0 w-full"
    />
  );
}

type Props = { message: Message | null; entry: PendingMessage | null };

/**
 * The images of a sent or pending message. Images sent from this page show the local file until the server's own image
 * has loaded over it.
 */
export function MessageImages({ message, entry }: Props) {
  const { t } = useTranslations();
  const { localFiles, release } = useLocalFiles(entry?.images.map(({ file }) => file));
  const failed = entry?.state === "failed";
  const sizes = message?.images ?? entry?.images ?? [];
  if (sizes.length === 0) return null;
  return (
    <div className="relative w-fit max-w-full">
      <ImageGrid sizes={sizes}>
        {(index) => {
          const image = message?.images[index];
          const file = localFiles[index];
          const size = sizes[index];
          const sentAlt = entry?.images[index]?.alt || t("upload.sending");
          return (
            <>
              {file && (
                <LocalImage
                  file={file}
                  isLong={size !== undefined && longSide(size) !== null}
                  alt={image ? "" : sentAlt}
                  className={image || failed ? "" : "animate-quiet"}
                />
              )}
              {entry && sizes.length > 1 && <ImageProgress entry={entry} index={index} />}
              {message && image && (
                <MessageImage
                  key={image.id}
                  image={image}
                  message={message}
                  hasPreview={Boolean(file)}
                  onLoad={() => release(index)}
                />
              )}
            </>
          );
        }}
      </ImageGrid>
      {entry && !failed && <UploadProgress entry={entry} />}
    </div>
  );
}
