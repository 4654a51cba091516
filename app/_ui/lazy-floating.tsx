import { LazyModule } from "#app/_ui/lazy-module";

/** Menus, popovers and tooltips, loaded on the first sign of interaction. */
export const floatingParts = new LazyModule(() => import("#app/_ui/floating-parts"));
