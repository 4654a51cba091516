import type { ReactNode } from "react";
import { fitInBox } from "#lib/client/images/fit-in-box";
import { layOutImages } from "#lib/client/images/image-grid";

type Size = { width: number; height: number };
type Props = { sizes: readonly Size[]; children: (index: number) => ReactNode };

const slotClassName = "relative min-w-0 overflow-hidden rounded-md bg-wash";

/**
 * The images of a message, each in a reserved slot: a single one in its own size, several in rows of equal height.
 * Children fill their slots (`absolute inset-0` or `size-full`). Slots depend on the sizes alone, so a pending message and
 * the sent one have the same elements, and nothing moves when it arrives.
 */
export function ImageGrid({ sizes, children }: Props) {
  const [only] = sizes;
  if (!only) return null;
  if (sizes.length === 1) return <SingleImage size={only}>{children(0)}</SingleImage>;
  return (
    <div className="mt-1 flex flex-col gap-1">
      {layOutImages(sizes).map(({ images, width }) => (
        <div key={images[0]?.index} className="flex max-w-full items-start gap-1" style={{ width }}>
          {images.map(({ index, ratio }) => (
            <div key={index} className={slotClassName} style={{ flex: `${ratio} ${ratio} 0`, aspectRatio: ratio }}>
              {children(index)}
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function SingleImage({ size, children }: { size: Size; children: ReactNode }) {
  const { width, height } = fitInBox(size);
  return (
    <div className={`mt-1 max-w-full ${slotClassName}`} style={{ width, aspectRatio: `${width} / ${height}` }}>
      {children}
    </div>
  );
}
