import { ChevronRight } from "lucide-react";
import { useId, useState, type ReactNode } from "react";
import type { Channel } from "#lib/contract/channel";
import { useSlug } from "#app/_chat/use-chat";

type Props = { title: string; channels: readonly Channel[]; expanded: boolean; children: ReactNode };

/** Channels that are seldom wanted, collapsed under a heading; expanded while one of them is open. */
export function CollapsedChannels({ title, channels, expanded, children }: Props) {
  const id = useId();
  const slug = useSlug();
  const [open, setOpen] = useState(false);
  if (channels.length === 0) return null;
  const shown = open || expanded || channels.some((channel) => channel.slug === slug);
  return (
    <section className="mt-2">
      <h3>
        <button
          type="button"
          aria-expanded={shown}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          className="flex h-8 w-full items-center gap-1.5 rounded-md px-2 text-start text-12 font-medium text-faint hover:bg-wash hover:text-ink touch:h-11"
        >
          <ChevronRight
            size={14}
            strokeWidth={1.5}
            aria-hidden="true"
            className={`-ms-0.5 ${shown ? "rotate-90" : "rtl:rotate-180"}`}
          />
          <span className="flex-1">{title}</span>
          <span className="tabular-nums">{channels.length}</span>
        </button>
      </h3>
      {shown && <ul id={id}>{children}</ul>}
    </section>
  );
}
