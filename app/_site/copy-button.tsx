import { Check, Copy, type LucideIcon } from "lucide-react";
import { useEffect, useState } from "react";
import { copyText } from "#lib/client/browser/clipboard";
import { useTranslations } from "#app/_i18n/use-translations";
import { IconButton } from "#app/_ui/icon-button";

const shownForMs = 2_000;

type Props = { icon?: LucideIcon; name: string; done: string; text(): string };

/** Copies text to the clipboard and confirms it. */
export function CopyButton({ icon = Copy, name, done, text }: Props) {
  const { t } = useTranslations();
  const [outcome, setOutcome] = useState<"copied" | "refused">();
  useEffect(() => {
    if (!outcome) return;
    const timer = setTimeout(() => setOutcome(undefined), shownForMs);
    return () => clearTimeout(timer);
  }, [outcome]);

  async function copy() {
    setOutcome((await copyText(text())) ? "copied" : "refused");
  }

  const sentence = outcome && (outcome === "copied" ? done : t("message.notCopied"));
  return (
    <span className="relative inline-flex">
      <IconButton icon={outcome === "copied" ? Check : icon} name={name} onClick={() => void copy()} />
      <span
        role="status"
        className="absolute end-0 top-full z-over rounded-md bg-ink px-2 py-1 text-12 whitespace-nowrap text-page empty:hidden"
      >
        {sentence}
      </span>
    </span>
  );
}
