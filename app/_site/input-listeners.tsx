"use client";

import { useEffect } from "react";
import { guardHeldKeys } from "#lib/client/input/held-keys";
import { trackInputModality } from "#lib/client/input/input-modality";

/** Keeps a key that is held from doing what it was not pressed for, and knows what one uses. Once for the whole page. */
export function InputListeners() {
  useEffect(() => {
    const ends = [guardHeldKeys(), trackInputModality()];
    return () => ends.forEach((end) => end());
  }, []);
  return null;
}
