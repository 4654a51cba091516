import { Link } from "lucide-react";
import { messageAddress } from "#lib/client/navigation/paths";
import { useTranslations } from "#app/_i18n/use-translations";
import { CopyButton } from "#app/_site/copy-button";

/** Copies the address of a message. */
export function CopyLinkButton({ channel, seq }: { channel: string; seq: number }) {
  const { t } = useTranslations();
  const address = () => messageAddress(channel, seq);
  return <CopyButton icon={Link} name={t("message.linkCopy")} done={t("message.linkCopied")} text={address} />;
}
