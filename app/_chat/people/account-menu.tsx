import { LogOut, Monitor, Moon, Sun } from "lucide-react";
import { themes } from "#lib/client/settings/appearance";
import { useLook } from "#app/_site/use-appearance";
import { useWords } from "#app/_i18n/use-words";
import { Menu } from "#app/_ui/menu";

const icons = { system: Monitor, light: Sun, dark: Moon };
const names = { system: "look.system", light: "look.light", dark: "look.dark" } as const;

/** How one wants the page in this browser, and the way out. */
export function OwnMenu({ at, onLogout, onClose }: { at: Element; onLogout(): void; onClose(): void }) {
  const { say } = useWords();
  const { look, changeLook } = useLook();
  const items = themes.map((theme) => ({
    name: say(names[theme]),
    icon: icons[theme],
    chosen: look.theme === theme,
    onChoose: () => changeLook({ theme }),
  }));
  return (
    <Menu
      label={say("people.ownMenu")}
      at={at}
      placement="top-start"
      groups={[
        { name: say("look.theme"), items },
        { items: [{ name: say("people.logOutMenu"), icon: LogOut, onChoose: onLogout }] },
      ]}
      onClose={onClose}
    />
  );
}
