/** Milliseconds without a scroll after which it has ended, where the browser does not tell. */
const stillMs = 150;

/** Calls when a scroll of this element has come to its end. Safari tells of it from 26.2 on. @returns ends it */
export function onScrollEnd(element: HTMLElement, ended: () => void): () => void {
  const listening = new AbortController();
  if (Reflect.has(element, "onscrollend")) {
    element.addEventListener("scrollend", ended, listening);
    return () => listening.abort();
  }
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(ended, stillMs);
  };
  element.addEventListener("scroll", wait, listening);
  return () => {
    clearTimeout(timer);
    listening.abort();
  };
}
