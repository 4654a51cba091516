import {
  useInteractions,
  useListNavigation,
  useTypeahead,
  type ElementProps,
  type FloatingContext,
} from "@floating-ui/react";
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { floatingClassName } from "#app/_ui/floating";
import type { MenuGroup, MenuItem, MenuProps } from "#app/_ui/menu-items";
import { MenuLine } from "#app/_ui/menu-line";
import { useFloatingPanel } from "#app/_ui/use-floating-panel";

/** The menu itself, which `Menu` loads. */
export function MenuList({ label, groups, ...floating }: MenuProps) {
  const { setFloating, context, dismiss, closeAndRestoreFocus, onEscape, style } = useFloatingPanel({
    placement: "bottom-end",
    ...floating,
  });
  const { active, elements, getFloatingProps, getItemProps } = useMenuNavigation(groups, context, dismiss);

  function onKeyDown(event: KeyboardEvent) {
    onEscape(event);
    if (event.key !== "Tab") return;
    event.preventDefault();
    closeAndRestoreFocus();
  }

  function choose(item: MenuItem) {
    closeAndRestoreFocus();
    item.onChoose();
  }

  let index = -1;
  return (
    <div
      {...getFloatingProps({ onKeyDown })}
      ref={setFloating}
      popover="manual"
      role="menu"
      aria-label={label}
      style={style}
      className={`min-w-44 p-1 outline-none ${floatingClassName}`}
    >
      {groups.map(({ name, items }, group) => (
        <Group key={name ?? group} name={name}>
          {items.map((item) => {
            index += 1;
            const itemIndex = index;
            return (
              <MenuLine
                key={item.name}
                item={item}
                tabIndex={itemIndex === active ? 0 : -1}
                {...getItemProps({ onClick: () => choose(item) })}
                ref={(element) => void (elements.current[itemIndex] = element)}
              />
            );
          })}
        </Group>
      ))}
    </div>
  );
}

/** Arrows, Home, End and the first letters of a name move the focus. */
function useMenuNavigation(groups: readonly MenuGroup[], context: FloatingContext, dismiss: ElementProps) {
  const [active, setActive] = useState<number | null>(0);
  const elements = useRef<(HTMLElement | null)[]>([]);
  const names = useRef<(string | null)[]>([]);
  useLayoutEffect(() => {
    names.current = groups.flatMap(({ items }) => items.map(({ name }) => name));
  }, [groups]);
  const navigation = useListNavigation(context, {
    listRef: elements,
    activeIndex: active,
    onNavigate: setActive,
    loop: true,
    focusItemOnHover: false,
  });
  const typeahead = useTypeahead(context, { listRef: names, activeIndex: active, onMatch: setActive });
  const { getFloatingProps, getItemProps } = useInteractions([dismiss, navigation, typeahead]);
  // In the layout effect, so that the next key already goes to the menu.
  useLayoutEffect(() => elements.current[0]?.focus(), []);
  return { active, elements, getFloatingProps, getItemProps };
}

function Group({ name, children }: { name: string | undefined; children: ReactNode }) {
  return (
    <div
      role="group"
      aria-label={name}
      className="not-first:mt-1 not-first:border-t not-first:border-line not-first:pt-1"
    >
      {name && (
        <p className="px-2 pt-1 pb-0.5 text-12 font-medium whitespace-pre-line text-faint first-letter:uppercase">
          {name}
        </p>
      )}
      {children}
    </div>
  );
}
