/**
 * Removes the APIs that the oldest browsers of the README's table lack: Chrome and Edge 120, Firefox 128, Safari 17.4.
 * It runs by `addInitScript`, so it can use nothing outside of itself.
 */
export function removeNewerApis(): void {
  const remove = (owner: object | undefined, ...names: (string | symbol)[]) => {
    for (const name of names) if (owner) Reflect.deleteProperty(owner, name);
  };
  const prototypeOf = (name: string): object | undefined => Reflect.get(globalThis, name)?.prototype;
  const iterator = prototypeOf("Iterator");
  remove(iterator, "map", "filter", "take", "drop", "flatMap", "reduce", "toArray", "forEach", "some", "every", "find");
  remove(Set.prototype, "union", "intersection", "difference", "symmetricDifference", "isSubsetOf", "isSupersetOf");
  remove(Set.prototype, "isDisjointFrom");
  remove(Map.prototype, "getOrInsert", "getOrInsertComputed");
  remove(Promise, "try");
  remove(Array, "fromAsync");
  remove(RegExp, "escape");
  remove(Uint8Array, "fromBase64", "fromHex");
  remove(Uint8Array.prototype, "toBase64", "toHex", "setFromBase64", "setFromHex");
  remove(Intl, "DurationFormat");
  remove(ReadableStream.prototype, Symbol.asyncIterator, "values");
  for (const body of ["Blob", "Request", "Response"]) remove(prototypeOf(body), "bytes");

  remove(window, "requestIdleCallback", "cancelIdleCallback", "scheduler", "navigation", "CloseWatcher", "EditContext");
  remove(window, "ImageDecoder", "Highlight", "launchQueue", "onscrollend", "onscrollsnapchange", "trustedTypes");
  remove(CSS, "highlights");
  remove(Document.prototype, "startViewTransition", "caretPositionFromPoint", "moveBefore", "onscrollend");
  remove(Element.prototype, "setHTML", "getHTML", "moveBefore", "currentCSSZoom", "scrollIntoViewIfNeeded");
  remove(HTMLElement.prototype, "onscrollend", "writingSuggestions", "editContext");
  remove(HTMLDialogElement.prototype, "closedBy", "requestClose");
  remove(
    Navigator.prototype,
    "userAgentData",
    "connection",
    "setAppBadge",
    "clearAppBadge",
    "keyboard",
    "virtualKeyboard",
  );
  // An event that the browser does not know is never fired.
  addEventListener("scrollend", (event) => event.stopImmediatePropagation(), { capture: true });
}

/** APIs that Parley needs. A browser without one of them is older than those of the table. */
export const requiredApis = [
  "Array.prototype.toSorted",
  "String.prototype.isWellFormed",
  "HTMLElement.prototype.showPopover",
  "Element.prototype.checkVisibility",
  "URL.canParse",
  "AbortSignal.timeout",
  "Intl.Segmenter",
] as const;
