import { RotateCw } from "lucide-react";
import type { ComponentProps } from "react";
import type { Image } from "#lib/contract/image";
import { longSide } from "#lib/contract/image-size";
import { altOf } from "#lib/client/images/channel-image";
import { useImageLoading } from "#app/_chat/images/use-image-loading";
import { usePlaceholder } from "#app/_chat/images/use-placeholder";
import { useTranslations } from "#app/_i18n/use-translations";
import { LongImageBadge } from "#app/_chat/lazy-parts";

type Props = Omit<ComponentProps<"button">, "onLoad" | "onClick" | "children"> & {
  image: Image;
  /** Its displayed width for browsers that can't measure it: the `sizes` attribute of `img`. */
  sizes: string;
  /** It is in view when the page opens, and loads without waiting for the layout. */
  isEager?: boolean;
  /** A preview better than the placeholder lies below it while it loads. */
  hasPreview?: boolean;
  onLoad?(): void;
  onOpen(): void;
};

/** An image that fills its reserved slot; a long one is cropped to its beginning. A click opens it, or retries after a failure. */
export function ImageButton({ image, sizes, isEager = false, hasPreview = false, onLoad, onOpen, ...button }: Props) {
  const { t } = useTranslations();
  const { state, retry, addressOf, key, props } = useImageLoading(onLoad);
  const placeholder = usePlaceholder(image.thumbhash, state === "loading" && !hasPreview);
  const [alt, small, large] = [altOf(image, t), addressOf(image.thumbnailUrl), addressOf(image.url)];
  const failed = state === "failed";
  const longestSide = longSide(image);
  const title = failed ? "image.failedRetry" : longestSide ? "image.showLong" : "image.showLarge";
  return (
    <button
      type="button"
      {...button}
      // The button stays the same, and so keeps the focus.
      onClick={failed ? retry : onOpen}
      aria-label={t(title, { description: alt })}
      style={{ backgroundImage: placeholder }}
      className={`@container absolute inset-0 size-full bg-cover bg-center -outline-offset-2 ${failed ? "bg-wash" : "cursor-zoom-in"}`}
    >
      {failed ? (
        <ImageError />
      ) : (
        <img
          key={key}
          {...props}
          // A long image is many times as large as its thumbnail, which shows only its beginning.
          srcSet={longestSide ? undefined : `${small} ${image.thumbnailWidth}w, ${large} ${image.width}w`}
          // Without a layout, `auto` would mean the full width of the window.
          sizes={isEager ? sizes : `auto, ${sizes}`}
          src={small}
          alt={alt}
          width={image.width}
          height={image.height}
          loading={isEager ? "eager" : "lazy"}
          decoding="async"
          className={`size-full object-cover ${longestSide ? "object-left-top" : ""}`}
        />
      )}
      {longestSide && !failed && <LongImageBadge side={longestSide} />}
    </button>
  );
}

/** Shows as much of the error as there is room for. */
function ImageError() {
  const { t } = useTranslations();
  return (
    <span className="flex size-full flex-col items-center justify-center gap-1 p-1 text-13 text-soft">
      <span className="hidden @min-[9rem]:inline">{t("image.failed")}</span>
      <span className="flex items-center gap-1.5 font-medium text-accent">
        <RotateCw size={16} strokeWidth={1.5} aria-hidden="true" />
        <span className="hidden underline underline-offset-4 @min-[6rem]:inline">{t("action.tryAgain")}</span>
      </span>
    </span>
  );
}
