import { useCallback } from "react";

type Props = { file: Blob; alt: string; isLong?: boolean; className?: string };

/** An image from a local file; it fills its slot, with its beginning if it is long. The object URL lives as long as the element. */
export function LocalImage({ file, alt, isLong = false, className = "" }: Props) {
  const setSource = useCallback(
    (element: HTMLImageElement) => {
      const url = URL.createObjectURL(file);
      element.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [file],
  );
  return (
    <img
      ref={setSource}
      alt={alt}
      draggable={false}
      className={`absolute inset-0 size-full object-cover ${isLong ? "object-left-top" : ""} ${className}`}
    />
  );
}
