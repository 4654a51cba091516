import { useCallback, useState } from "react";

/**
 * The local files of a message sent from this page. They outlive their entry in the outbox: each is shown until the
 * server's own image has loaded, or the message is unmounted.
 * @param files of the pending message; undefined once it has arrived
 * @returns the files still needed, by index, and a way to release one
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
