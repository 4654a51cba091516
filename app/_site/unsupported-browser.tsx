/** Runs in very old browsers, so it uses only syntax from 2009. It checks for the features that Parley needs. */
const script = `(function () {
  function has(path) {
    var owner = window, names = path.split(".");
    for (var place = 0; place < names.length; place += 1) {
      if (owner === null || owner === undefined || !(names[place] in Object(owner))) return false;
      if (place < names.length - 1) owner = owner[names[place]];
    }
    return true;
  }
  var needed = ["Array.prototype.toSorted", "String.prototype.isWellFormed", "HTMLElement.prototype.showPopover",
    "Element.prototype.checkVisibility", "URL.canParse", "AbortSignal.timeout", "Intl.Segmenter"];
  for (var each = 0; each < needed.length; each += 1)
    if (!has(needed[each])) document.getElementById("unsupported-browser").style.display = "block";
})();`;

/**
 * Tells users of an outdated browser so, because the page would fail there silently. The styles are inline, since such a
 * browser may not understand the stylesheet either.
 */
export function UnsupportedBrowser({ nonce, text }: { nonce: string | undefined; text: string }) {
  return (
    <>
      <p
        id="unsupported-browser"
        role="alert"
        suppressHydrationWarning
        style={{ display: "none", padding: "12px 16px", background: "#fbeecb", color: "#2b2722" }}
      >
        {text}
      </p>
      <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: script }} />
    </>
  );
}
