import { LogOut, Monitor, Moon, Sun } from "lucide-react";
import { themes } from "#lib/client/settings/appearance";
import { useAppearance } from "#app/_site/use-appearance";
import { useTranslations } from "#app/_i18n/use-translations";
import { Menu } from "#app/_ui/menu";

const icons = { system: Monitor, light: Sun, dark: Moon };
const names = { system: "appearance.system", light: "appearance.light", dark: "appearance.dark" } as const;

/** The menu of the account: theme and logout. */
export function AccountMenu({ at, onLogout, onClose }: { at: Element; onLogout(): void; onClose(): void }) {
  const { t } = useTranslations();
  const { appearance, changeAppearance } = useAppearance();
  const items = themes.map((theme) => ({
    name: t(names[theme]),
    icon: icons[theme],
    chosen: appearance.theme === theme,
    onChoose: () => changeAppearance({ theme }),
  }));
  return (
    <Menu
      label={t("people.ownMenu")}
      at={at}
      placement="top-start"
      groups={[
        { name: t("appearance.theme"), items },
        { items: [{ name: t("people.logOutMenu"), icon: LogOut, onChoose: onLogout }] },
      ]}
      onClose={onClose}
    />
  );
}
