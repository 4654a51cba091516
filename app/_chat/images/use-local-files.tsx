import { useCallback, useState } from "react";

/**
 * The local files of a message that was sent from here. They outlive their entry in the outbox: each is shown until the
 * server's own image has loaded, or until nobody looks at the message any more.
 * @param files while it is on its way; undefined once it has arrived
 * @returns what is still needed, by place, and a way to let one go
 */
export function useLocalFiles(files: readonly Blob[] | undefined) {
  const [held, setHeld] = useState<readonly (Blob | undefined)[]>(files ?? []);
  if (files && !isSame(files, held)) setHeld(files);
  const letGo = useCallback((place: number) => {
    setHeld((present) => present.map((file, index) => (index === place ? undefined : file)));
  }, []);
  return { held, letGo };
}

const isSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((each, place) => each === others[place]);
