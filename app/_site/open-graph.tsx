/** How a link to a page of ours shows where it is shared: Open Graph (ogp.me), which all of them read. */
export const openGraph = (title: string, description: string) => ({
  type: "website" as const,
  siteName: "Parley",
  title,
  description,
  images: [{ url: "/share.png", width: 1200, height: 630, alt: "Parley" }],
});
