/** Signs that may be a mark, an address, or a line that is more than a line of a paragraph. */
const markdownSyntax = /[*_~`\\[\]<>@\t\r]|:\/\/|www\.|^(?:[-+]|\d{1,9}[.)])(?:\s|$)|^\s|\s$/im;

/** Whether a text is certainly the same with and without its marks being read, so that nothing is needed to show it. */
export const isPlain = (text: string): boolean => !markdownSyntax.test(text);
