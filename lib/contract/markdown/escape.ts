/** What a backslash takes its meaning from: the punctuation of ASCII (CommonMark 2.4). */
export const escapable = /[!-/:-@[-`{-~]/;

const escape = /\\([!-/:-@[-`{-~])/g;

export const unescaped = (text: string): string => text.replace(escape, "$1");
