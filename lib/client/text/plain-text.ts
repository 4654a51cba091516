/** Characters that may be markup, a URL, or a line that is not part of a paragraph. */
const markdownSyntax = /[*_~`\\[\]<>@\t\r]|:\/\/|www\.|^(?:[-+]|\d{1,9}[.)])(?:\s|$)|^\s|\s$/im;

/** Whether a text certainly has no markup, so that it can be shown without the parser. */
export const isPlain = (text: string): boolean => !markdownSyntax.test(text);
