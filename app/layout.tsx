import type { Metadata, Viewport } from "next";
import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { appearanceCookieName, parseAppearance } from "#lib/client/settings/appearance";
import { barColour } from "#lib/client/settings/apply-appearance";
import { openGraph } from "#app/_site/open-graph";
import { currentNonce, currentOrigin, currentTranslations } from "#lib/transport/http/page-request";
import { InputListeners } from "#app/_site/input-listeners";
import { AppearanceProvider } from "#app/_site/appearance-provider";
import { ScriptRecovery } from "#app/_site/script-recovery";
import { UnsupportedBrowser } from "#app/_site/unsupported-browser";
import { TranslationsProvider } from "#app/_i18n/translations-provider";
import { Tooltips } from "#app/_ui/tooltips";
import "./globals.css";

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await currentTranslations();
  const about = words.t("page.about");
  return {
    metadataBase: await currentOrigin(),
    title: { default: "Parley", template: "%s · Parley" },
    description: about,
    openGraph: openGraph("Parley", about),
    twitter: { card: "summary_large_image" },
    icons: { icon: "/icon.svg", apple: "/icons/180" },
    appleWebApp: { capable: true, title: "Parley", statusBarStyle: "default" },
    referrer: "same-origin",
  };
}

export async function generateViewport(): Promise<Viewport> {
  const { theme } = await currentLook();
  return {
    width: "device-width",
    initialScale: 1,
    viewportFit: "cover",
    interactiveWidget: "resizes-content",
    colorScheme: theme === "system" ? "light dark" : theme,
    themeColor: (["light", "dark"] as const).map((system) => ({
      media: `(prefers-color-scheme: ${system})`,
      color: barColour(theme, system),
    })),
  };
}

export default async function Layout({ children }: { children: ReactNode }) {
  const { language, direction, formats, catalogue, words } = await currentTranslations();
  const [look, nonce] = await Promise.all([currentLook(), currentNonce()]);
  const width: Record<`--${string}`, string> = { "--panel-width": `${look.sidebarWidth}rem` };
  return (
    <html lang={language} dir={direction} data-theme={look.theme} style={width}>
      <head>{process.env.NODE_ENV === "production" && <ScriptRecovery nonce={nonce} />}</head>
      <body>
        <UnsupportedBrowser nonce={nonce} text={words.t("page.unsupportedBrowser")} />
        <TranslationsProvider locale={formats} catalogue={catalogue}>
          <AppearanceProvider initial={look}>{children}</AppearanceProvider>
          <Tooltips />
          <InputListeners />
        </TranslationsProvider>
        <noscript>
          <p className="fixed inset-x-0 bottom-0 bg-amber-wash px-4 py-3 text-ink">{words.t("page.noScript")}</p>
        </noscript>
      </body>
    </html>
  );
}

/** The appearance that the request's cookie asks for. */
const currentLook = async () => parseAppearance((await cookies()).get(appearanceCookieName)?.value);
