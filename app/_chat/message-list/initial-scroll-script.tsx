import { nearEndPx } from "#lib/client/message-list/scroll-position";

/** Scrolls to the row at which the list opens. It is small, as it runs before anything else. */
const script = `(() => {
  const row = document.querySelector("[data-opening]");
  const box = row?.closest("[role=log]");
  if (box) box.scrollTop += row.getBoundingClientRect().top - box.getBoundingClientRect().top - Number(row.dataset.opening);
  if (box?.scrollTop > -${nearEndPx}) box.scrollTop = 0;
})();`;

/**
 * By itself the list opens at its end. This script scrolls it to another opening position before the first paint, which
 * waits for the element with the id `placed`.
 */
export function InitialScrollScript({ nonce }: { nonce: string | undefined }) {
  return (
    <>
      <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />
      <span id="placed" hidden />
    </>
  );
}
