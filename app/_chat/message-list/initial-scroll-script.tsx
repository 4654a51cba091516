import { nearEndPx } from "#lib/client/message-list/scroll-position";

/** Brings the row at which the list opens to its place. Small and plain: it runs before anything else does. */
const script = `(() => {
  const row = document.querySelector("[data-opening]");
  const box = row?.closest("[role=log]");
  if (box) box.scrollTop += row.getBoundingClientRect().top - box.getBoundingClientRect().top - Number(row.dataset.opening);
  if (box?.scrollTop > -${nearEndPx}) box.scrollTop = 0;
})();`;

/**
 * The list opens at its end by itself. Where it opens elsewhere, this puts it there before it is painted for the first
 * time: the page waits with its first picture for what is called `placed`.
 */
export function InitialScrollScript({ nonce }: { nonce: string | undefined }) {
  return (
    <>
      <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />
      <span id="placed" hidden />
    </>
  );
}
