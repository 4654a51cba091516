/** What floats over the page: it stands on a library that nobody has to wait for to read and to write. */
export { MenuList } from "#app/_ui/menu-list";
export { PopoverPanel } from "#app/_ui/popover-panel";
export { TooltipBubble } from "#app/_ui/tooltip-bubble";
