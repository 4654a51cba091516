import type { MetadataRoute } from "next";
import { barColours } from "#lib/client/settings/apply-appearance";

/** The web app manifest, with which Parley can be installed. */
export default function manifest(): MetadataRoute.Manifest {
  const png = { type: "image/png", purpose: "any" } as const;
  return {
    id: "/",
    name: "Parley",
    short_name: "Parley",
    description: "A chat that you enter with nothing but a name.",
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#fdfbf7",
    theme_color: barColours.light,
    icons: [
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
      { src: "/icons/192", sizes: "192x192", ...png },
      { src: "/icons/512", sizes: "512x512", ...png },
      { src: "/icons/512", sizes: "512x512", type: "image/png", purpose: "maskable" },
    ],
  };
}
