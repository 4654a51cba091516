import { ImageResponse } from "next/og";

/** The preview image of shared links. Made at build time, so it reveals no content. */
export const dynamic = "force-static";

export async function GET(): Promise<Response> {
  return new ImageResponse(
    <div
      style={{
        width: "100%",
        height: "100%",
        display: "flex",
        alignItems: "center",
        gap: 56,
        padding: 96,
        background: "#fdfbf7",
        color: "#201d18",
        fontSize: 132,
      }}
    >
      <svg width={240} height={240} viewBox="0 0 32 32">
        <rect width="32" height="32" rx="7" fill="#0f5c59" />
        <path
          fill="#fdfbf7"
          d="M8 7h9.5a6.5 6.5 0 0 1 0 13H12v5.2a.8.8 0 0 1-1.3.6L8.6 24A1.6 1.6 0 0 1 8 22.8zm4 4v5h5.3a2.5 2.5 0 0 0 0-5z"
        />
      </svg>
      Parley
    </div>,
    { width: 1200, height: 630 },
  );
}
