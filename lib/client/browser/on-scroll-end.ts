/** Without the event, a scroll has ended after this long without movement. */
const stillMs = 150;

/** Calls back when a scroll of the element has ended. Safari has the event from 26.2 on. @returns stops listening */
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
