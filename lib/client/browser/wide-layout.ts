/** Matches where the sidebar fits beside the conversation instead of over it. */
export const wideLayout = (): MediaQueryList => matchMedia("(min-width: 48rem)");
