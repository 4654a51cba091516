import type { ReactNode } from "react";
import type { FloatingProps } from "#app/_ui/floating";

export type PopoverProps = FloatingProps & { className?: string; children: ReactNode };
