import { ImageResponse } from "next/og";

/** The icon for phone home screens: square, opaque, with a margin. Made at build time. */
export const dynamic = "force-static";
export const dynamicParams = false;

export const generateStaticParams = () => ["180", "192", "512"].map((size) => ({ size }));

export async function GET(_: Request, { params }: { params: Promise<{ size: string }> }): Promise<Response> {
  const size = Number((await params).size);
  const mark = Math.round(size * 0.8);
  return new ImageResponse(
    <div
      style={{
        width: "100%",
        height: "100%",
        display: "flex",
        alignItems: "center",
        justifyContent: "center",
        background: "#0f5c59",
      }}
    >
      <svg width={mark} height={mark} viewBox="0 0 32 32">
        <path
          fill="#fdfbf7"
          d="M8 7h9.5a6.5 6.5 0 0 1 0 13H12v5.2a.8.8 0 0 1-1.3.6L8.6 24A1.6 1.6 0 0 1 8 22.8zm4 4v5h5.3a2.5 2.5 0 0 0 0-5z"
        />
      </svg>
    </div>,
    { width: size, height: size },
  );
}
