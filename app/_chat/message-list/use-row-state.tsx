import type { Message } from "#lib/contract/message";
import type { Row } from "#lib/client/message-list/message-rows";
import { useDeletions } from "#app/_chat/message/use-deletions";
import { useEdits } from "#app/_chat/message/use-edits";
import { useIdleSteps } from "#app/_chat/message-list/use-idle-steps";
import { usePendingReactions } from "#app/_chat/reactions/use-reactions";

/** Toolbars are added from the last row of the first rendering to its first. */
const toolbarSteps = { count: 8, rowsPerStep: 6 };

/**
 * The part of a row's state that is not in the feed: edits, deletions and reactions in progress, and whether it has its
 * toolbar and is Tab's stop.
 * @param current the row that has had the focus last
 */
export function useRowState(rows: readonly Row[], current: number | null) {
  const edits = useEdits();
  const deletions = useDeletions();
  const pendingReactions = usePendingReactions();
  const lastRow = rows.at(-1)?.index;
  const tabStop = rows.some(({ index }) => index === current) ? current : lastRow;
  // Toolbars are half of a row's elements and do nothing without a script: the messages come first.
  const step = useIdleSteps(toolbarSteps.count);
  return (index: number, message: Message | null) => {
    const id = message?.id ?? "";
    return {
      isCurrent: index === tabStop,
      hasToolbar:
        step === toolbarSteps.count || (lastRow ?? 0) - index < step * toolbarSteps.rowsPerStep || index === current,
      edit: edits[id],
      deletion: deletions[id],
      pendingReactions: pendingReactions[id],
    };
  };
}
