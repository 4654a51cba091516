import { OnDemand } from "#app/_ui/on-demand";

/** What floats over the page comes when somebody begins to do something. */
export const floatingParts = new OnDemand(() => import("#app/_ui/floating-parts"));
