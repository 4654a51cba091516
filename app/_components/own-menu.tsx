import { Monitor, Moon, Sun } from "lucide-react";
import { themes } from "#lib/client/look";
import { useLook } from "#lib/client/use-look";
import { useWords } from "#lib/client/use-words";
import { Menu } from "#app/_ui/menu";

const icons = { system: Monitor, light: Sun, dark: Moon };
const names = { system: "look.system", light: "look.light", dark: "look.dark" } as const;

/** How one wants the page in this browser. */
export function OwnMenu({ at, onClose }: { at: Element; onClose(): void }) {
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
      label={say("look.theme")}
      at={at}
      placement="top-start"
      groups={[{ name: say("look.theme"), items }]}
      onClose={onClose}
    />
  );
}
