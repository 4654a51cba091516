import { LazyModule } from "#app/_ui/lazy-module";

/** What floats over the page comes when somebody begins to do something. */
export const floatingParts = new LazyModule(() => import("#app/_ui/floating-parts"));
