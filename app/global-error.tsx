"use client";

import ErrorPage from "#app/error";
import "./globals.css";

/** Stands in for the whole document when even the layout broke. */
export default function GlobalErrorPage() {
  return (
    <html lang="en">
      <body>
        <title>Parley</title>
        <ErrorPage />
      </body>
    </html>
  );
}
