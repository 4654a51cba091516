/** Open Graph data (ogp.me), which other sites show with a shared link. */
export const openGraph = (title: string, description: string) => ({
  type: "website" as const,
  siteName: "Parley",
  title,
  description,
  images: [{ url: "/share.png", width: 1200, height: 630, alt: "Parley" }],
});
