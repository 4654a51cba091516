/** Whether there is room for the list of channels beside the conversation, and not only over it. */
export const wideLayout = (): MediaQueryList => matchMedia("(min-width: 48rem)");
