/** Whether lines begin at the right, as the language of the page has it. */
export const isRightToLeft = (): boolean => document.documentElement.dir === "rtl";
