import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { currentWords } from "#lib/transport/http/page";
import { WordsProvider } from "#app/_components/words-provider";
import { Tooltips } from "#app/_ui/tooltips";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await currentWords();
  return {
    title: { default: "Parley", template: "%s · Parley" },
    description: words.say("page.about"),
    icons: { icon: "/icon.svg", apple: "/icons/180" },
    appleWebApp: { capable: true, title: "Parley", statusBarStyle: "default" },
    referrer: "same-origin",
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  interactiveWidget: "resizes-content",
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f5f1e9" },
    { media: "(prefers-color-scheme: dark)", color: "#242019" },
  ],
};

export default async function Layout({ children }: { children: ReactNode }) {
  const { language, direction, formats, catalogue, words } = await currentWords();
  return (
    <html lang={language} dir={direction}>
      <body>
        <WordsProvider locale={formats} catalogue={catalogue}>
          {children}
          <Tooltips />
        </WordsProvider>
        <noscript>
          <p className="fixed inset-x-0 bottom-0 bg-amber-wash px-4 py-3 text-ink">{words.say("page.noScript")}</p>
        </noscript>
      </body>
    </html>
  );
}
