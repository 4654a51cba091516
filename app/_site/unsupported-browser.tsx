/** Old enough to run where nothing else does: it may use nothing that came after 2009. What it asks for is what Parley can't do without. */
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
 * Says in a browser that is too old that it is: most of it would fail there without a word. Its style stands beside it,
 * since such a browser may not read ours either.
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
