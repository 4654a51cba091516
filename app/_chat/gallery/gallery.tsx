import { useMemo, useRef, useState } from "react";
import { monthsOf } from "#lib/client/images/group-by-month";
import { picturesOf } from "#lib/client/images/channel-image";
import { monthName } from "#lib/i18n/dates";
import { useGallery } from "#app/_chat/gallery/use-gallery";
import { useArrowKeys } from "#app/_ui/hooks/use-arrow-keys";
import { useNearViewport } from "#app/_ui/hooks/use-near-viewport";
import { useTimeZone } from "#app/_i18n/use-time-zone";
import { useReconnect } from "#app/_chat/use-reconnect";
import { useTranslations } from "#app/_i18n/use-translations";
import { GalleryImage } from "#app/_chat/gallery/gallery-image";
import { galleryGrid, GallerySkeleton } from "#app/_chat/gallery/gallery-skeleton";
import { TryAgain } from "#app/_site/try-again";

/** All images of a channel, the newest first, by months; older ones come as one scrolls down. */
export function Gallery({ slug, name }: { slug: string; name: string }) {
  const { t } = useTranslations();
  const reader = useTimeZone();
  const { album, stretch } = useGallery(slug);
  const pictures = useMemo(() => picturesOf(stretch.messages.toReversed()), [stretch.messages]);
  const months = useMemo(() => monthsOf(pictures, reader), [pictures, reader]);
  const box = useRef<HTMLDivElement>(null);
  const mark = useRef<HTMLDivElement>(null);
  const loadMore = () => void album.load("before");
  useNearViewport(mark, box, stretch.hasBefore && stretch.before === "idle", loadMore);
  useReconnect(loadMore, stretch.before === "failed");
  const arrows = useArrowKeys<HTMLDivElement>();
  const [last, setLast] = useState<string>();
  // The one that Tab leads to: where one was, as long as it is there.
  const stop = pictures.some(({ image }) => image.id === last) ? last : pictures[0]?.image.id;

  const isEmpty = pictures.length === 0;
  if (isEmpty && !stretch.hasBefore) return <Empty name={name} />;
  // In the shape of what comes there is nothing to scroll to, and nothing that could be reached by keys.
  const isShape = isEmpty && stretch.before === "loading";
  return (
    <div
      ref={box}
      className={`min-h-0 flex-1 overscroll-contain px-4 pb-4 ${isShape ? "overflow-hidden" : "overflow-y-auto"}`}
    >
      <div {...arrows}>
        {months.map((month) => (
          <section key={month.key}>
            <h3 className="sticky top-0 z-over bg-page pt-4 pb-2 text-12 font-medium text-faint">
              <time dateTime={month.key}>{monthName(month.time, reader)}</time>
            </h3>
            <ul className={galleryGrid}>
              {month.pictures.map((picture) => (
                <GalleryImage
                  key={picture.image.id}
                  picture={picture}
                  isStop={picture.image.id === stop}
                  onFocus={() => setLast(picture.image.id)}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {stretch.hasBefore && (
        <div ref={mark} className="min-h-14 pt-4 text-13 text-faint">
          {stretch.before === "failed" && <TryAgain sentence={t("gallery.failed")} onRetry={loadMore} />}
          {stretch.before === "loading" &&
            (isShape ? <GallerySkeleton /> : <p className="animate-appear">{t("gallery.loadingMore")}</p>)}
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
