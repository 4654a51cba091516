/** ASCII punctuation, which a backslash escapes (CommonMark 2.4). */
export const escapable = /[!-/:-@[-`{-~]/;

const escape = /\\([!-/:-@[-`{-~])/g;

export const unescaped = (text: string): string => text.replace(escape, "$1");
