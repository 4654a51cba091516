import type * as Floating from "#app/_ui/floating-parts";

export type FloatingParts = typeof Floating;

let parts: Promise<FloatingParts> | undefined;
let present: FloatingParts | undefined;

/** What floats over the page comes after it, when somebody begins to do something; after a failure with the next wish. */
export async function loadFloating(): Promise<FloatingParts | undefined> {
  parts ??= import("#app/_ui/floating-parts");
  try {
    present = await parts;
  } catch {
    parts = undefined;
  }
  return present;
}

/** What has been loaded, if it has. */
export const presentFloating = (): FloatingParts | undefined => present;
