/** Everything that floats over the page. Loaded late, because its library is not needed to read and write. */
export { MenuList } from "#app/_ui/menu-list";
export { PopoverPanel } from "#app/_ui/popover-panel";
export { TooltipBubble } from "#app/_ui/tooltip-bubble";
