import { useMemo, useRef, useState } from "react";
import { groupByMonth } from "#lib/client/images/group-by-month";
import { imagesOf } from "#lib/client/images/channel-image";
import { monthName } from "#lib/i18n/dates";
import { useGallery } from "#app/_chat/gallery/use-gallery";
import { useArrowKeys } from "#app/_ui/hooks/use-arrow-keys";
import { useNearViewport } from "#app/_ui/hooks/use-near-viewport";
import { useTimeZone } from "#app/_i18n/use-time-zone";
import { useReconnect } from "#app/_chat/use-reconnect";
import { useTranslations } from "#app/_i18n/use-translations";
import { GalleryImage } from "#app/_chat/gallery/gallery-image";
import { galleryGridClassName, GallerySkeleton } from "#app/_chat/gallery/gallery-skeleton";
import { TryAgain } from "#app/_site/try-again";

/** All images of a channel by month, newest first. Older ones are loaded on scrolling. */
export function Gallery({ slug, name }: { slug: string; name: string }) {
  const { t } = useTranslations();
  const timeZone = useTimeZone();
  const { pages, loaded } = useGallery(slug);
  const images = useMemo(() => imagesOf(loaded.messages.toReversed()), [loaded.messages]);
  const months = useMemo(() => groupByMonth(images, timeZone), [images, timeZone]);
  const box = useRef<HTMLDivElement>(null);
  const sentinel = useRef<HTMLDivElement>(null);
  const loadMore = () => void pages.load("before");
  useNearViewport(sentinel, box, loaded.hasBefore && loaded.before === "idle", loadMore);
  useReconnect(loadMore, loaded.before === "failed");
  const arrows = useArrowKeys<HTMLDivElement>();
  const [lastFocused, setLastFocused] = useState<string>();
  // The Tab stop is the image that had the focus last, if it still exists.
  const tabStop = images.some(({ image }) => image.id === lastFocused) ? lastFocused : images[0]?.image.id;

  const isEmpty = images.length === 0;
  if (isEmpty && !loaded.hasBefore) return <Empty name={name} />;
  // A skeleton does not scroll, and so is not focusable.
  const isSkeleton = isEmpty && loaded.before === "loading";
  return (
    <div
      ref={box}
      className={`min-h-0 flex-1 overscroll-contain px-4 pb-4 ${isSkeleton ? "overflow-hidden" : "overflow-y-auto"}`}
    >
      <div {...arrows}>
        {months.map((month) => (
          <section key={month.key}>
            <h3 className="sticky top-0 z-over bg-page pt-4 pb-2 text-12 font-medium text-faint">
              <time dateTime={month.key}>{monthName(month.time, timeZone)}</time>
            </h3>
            <ul className={galleryGridClassName}>
              {month.images.map((channelImage) => (
                <GalleryImage
                  key={channelImage.image.id}
                  channelImage={channelImage}
                  isTabStop={channelImage.image.id === tabStop}
                  onFocus={() => setLastFocused(channelImage.image.id)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {loaded.hasBefore && (
        <div ref={sentinel} className="min-h-14 pt-4 text-13 text-faint">
          {loaded.before === "failed" && <TryAgain sentence={t("gallery.failed")} onRetry={loadMore} />}
          {loaded.before === "loading" &&
            (isSkeleton ? <GallerySkeleton /> : <p className="animate-appear">{t("gallery.loadingMore")}</p>)}
        </div>
      )}
    </div>
  );
}

function Empty({ name }: { name: string }) {
  const { t, tRich } = useTranslations();
  const called = `#${name}`;
  return (
    <div className="p-4">
      <p className="font-medium">{t("gallery.empty")}</p>
      <p className="mt-1 text-13 text-soft">
        {tRich("gallery.emptyBody", { channel: <bdi className="wrap-anywhere">{called}</bdi> })}
      </p>
    </div>
  );
}
