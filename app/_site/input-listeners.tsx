"use client";

import { useEffect } from "react";
import { guardHeldKeys } from "#lib/client/input/held-keys";
import { trackInputModality } from "#lib/client/input/input-modality";

/** Ignores the repeats of held keys, and tracks whether mouse, touch or keyboard is in use. Mounted once per page. */
export function InputListeners() {
  useEffect(() => {
    const ends = [guardHeldKeys(), trackInputModality()];
    return () => ends.forEach((end) => end());
  }, []);
  return null;
}
