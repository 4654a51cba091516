export const metadata = { title: "Empty", description: "A page of Next's with nothing on it", icons: "data:," };

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
