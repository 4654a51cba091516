import { ChevronRight } from "lucide-react";
import { useId, useState, type ReactNode } from "react";
import type { Channel } from "#lib/contract/channel";
import { useSlug } from "#app/_chat/use-chat";

type Props = { title: string; channels: readonly Channel[]; keepOpen: boolean; children: ReactNode };

/** Channels that are archived or not joined, collapsed under a heading; expanded while one of them is open. */
export function CollapsedChannels({ title, channels, keepOpen, children }: Props) {
  const id = useId();
  const slug = useSlug();
  const [toggledOpen, setToggledOpen] = useState(false);
  if (channels.length === 0) return null;
  const isExpanded = toggledOpen || keepOpen || channels.some((channel) => channel.slug === slug);
  return (
    <section className="mt-2">
      <h3>
        <button
          type="button"
          aria-expanded={isExpanded}
          aria-controls={id}
          onClick={() => setToggledOpen(!toggledOpen)}
          className="flex h-8 w-full items-center gap-1.5 rounded-md px-2 text-start text-12 font-medium text-faint hover:bg-wash hover:text-ink touch:h-11"
        >
          <ChevronRight
            size={14}
            strokeWidth={1.5}
            aria-hidden="true"
            className={`-ms-0.5 ${isExpanded ? "rotate-90" : "rtl:rotate-180"}`}
          />
          <span className="flex-1">{title}</span>
          <span className="tabular-nums">{channels.length}</span>
        </button>
      </h3>
      {isExpanded && <ul id={id}>{children}</ul>}
    </section>
  );
}
