import { sidebarWidthsRem } from "#lib/client/settings/appearance";
import { useSidebarResize } from "#app/_chat/channels/use-sidebar-resize";
import { useTranslations } from "#app/_i18n/use-translations";

/** The edge of the sidebar: drag it or use the arrow keys; a double click resets it. */
export function SidebarResizer() {
  const { t } = useTranslations();
  const { width, isDragged, handlers } = useSidebarResize();
  return (
    <div
      {...handlers}
      role="separator"
      tabIndex={0}
      aria-label={t("appearance.channelsWidth")}
      aria-controls="channels"
      aria-orientation="vertical"
      aria-valuemin={sidebarWidthsRem.min}
      aria-valuemax={sidebarWidthsRem.max}
      aria-valuenow={width}
      className={`group absolute inset-y-0 -end-1 z-over w-2 cursor-col-resize touch-none outline-none max-md:hidden touch:-end-8 touch:w-11 ${isDragged ? "is-dragged" : ""}`}
    >
      <span className="pointer-events-none absolute inset-y-0 end-1 w-0.5 transition-colors group-hover:bg-edge group-focus-visible:bg-accent forced-colors:group-focus-visible:bg-[Highlight] group-[.is-dragged]:bg-accent touch:end-8" />
    </div>
  );
}
