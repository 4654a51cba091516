import { sentence, type Sentence } from "#lib/i18n/sentence";
import { copyText } from "#lib/client/browser/clipboard";
import type { Store } from "#lib/client/state/store";

/** What was done just now, where nothing else shows it, and the way to take it back. */
export type Toast = { sentence: Sentence; undo?: () => void };

/** Copies a text and says so, or that the browser does not allow it. */
export async function copyWithToast(toast: Store<Toast | null>, text: string, copied: Sentence): Promise<void> {
  const isDone = await copyText(text);
  toast.set(() => ({ sentence: isDone ? copied : sentence("message.notCopied") }));
}
