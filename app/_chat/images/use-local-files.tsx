import { useCallback, useState } from "react";

/**
 * The local files of a message that was sent from here. They outlive their entry in the outbox: each is shown until the
 * server's own image has loaded, or until nobody looks at the message any more.
 * @param files while it is on its way; undefined once it has arrived
 * @returns what is still needed, by index, and a way to let one go
 */
export function useLocalFiles(files: readonly Blob[] | undefined) {
  const [localFiles, setLocalFiles] = useState<readonly (Blob | undefined)[]>(files ?? []);
  if (files && !isSame(files, localFiles)) setLocalFiles(files);
  const release = useCallback((index: number) => {
    setLocalFiles((present) => present.map((file, each) => (each === index ? undefined : file)));
  }, []);
  return { localFiles, release };
}

const isSame = (some: readonly unknown[], others: readonly unknown[]): boolean =>
  some.length === others.length && some.every((each, index) => each === others[index]);
