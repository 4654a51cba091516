/**
 * Takes from a page, before its scripts run, what Chromium has and the oldest browsers of the README's table lack: Chrome
 * and Edge 120, Firefox 128, Safari 17.4. For `addInitScript`, so it stands by itself.
 */
export function becomeOldestBrowser(): void {
  const without = (owner: object | undefined, ...names: (string | symbol)[]) => {
    for (const name of names) if (owner) Reflect.deleteProperty(owner, name);
  };
  const prototypeOf = (name: string): object | undefined => Reflect.get(globalThis, name)?.prototype;
  const iterator = prototypeOf("Iterator");
  without(
    iterator,
    "map",
    "filter",
    "take",
    "drop",
    "flatMap",
    "reduce",
    "toArray",
    "forEach",
    "some",
    "every",
    "find",
  );
  without(Set.prototype, "union", "intersection", "difference", "symmetricDifference", "isSubsetOf", "isSupersetOf");
  without(Set.prototype, "isDisjointFrom");
  without(Map.prototype, "getOrInsert", "getOrInsertComputed");
  without(Promise, "try");
  without(Array, "fromAsync");
  without(RegExp, "escape");
  without(Uint8Array, "fromBase64", "fromHex");
  without(Uint8Array.prototype, "toBase64", "toHex", "setFromBase64", "setFromHex");
  without(Intl, "DurationFormat");
  without(ReadableStream.prototype, Symbol.asyncIterator, "values");
  for (const body of ["Blob", "Request", "Response"]) without(prototypeOf(body), "bytes");

  without(
    window,
    "requestIdleCallback",
    "cancelIdleCallback",
    "scheduler",
    "navigation",
    "CloseWatcher",
    "EditContext",
  );
  without(window, "ImageDecoder", "Highlight", "launchQueue", "onscrollend", "onscrollsnapchange", "trustedTypes");
  without(CSS, "highlights");
  without(Document.prototype, "startViewTransition", "caretPositionFromPoint", "moveBefore", "onscrollend");
  without(Element.prototype, "setHTML", "getHTML", "moveBefore", "currentCSSZoom", "scrollIntoViewIfNeeded");
  without(HTMLElement.prototype, "onscrollend", "writingSuggestions", "editContext");
  without(HTMLDialogElement.prototype, "closedBy", "requestClose");
  without(
    Navigator.prototype,
    "userAgentData",
    "connection",
    "setAppBadge",
    "clearAppBadge",
    "keyboard",
    "virtualKeyboard",
  );
  // An event that is not known never comes.
  addEventListener("scrollend", (event) => event.stopImmediatePropagation(), { capture: true });
}

/** What Parley can't do without, one by one: a browser that lacks it is older than those of the table. */
export const needed = [
  "Array.prototype.toSorted",
  "String.prototype.isWellFormed",
  "HTMLElement.prototype.showPopover",
  "Element.prototype.checkVisibility",
  "URL.canParse",
  "AbortSignal.timeout",
  "Intl.Segmenter",
] as const;
