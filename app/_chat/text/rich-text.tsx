import { createContext, memo, useContext, type ReactNode } from "react";
import type { Author } from "#lib/contract/member";
import type { Mark } from "#lib/contract/markdown/mark";
import { useRichText } from "#app/_chat/text/use-rich-text";
import { CodeBlock } from "#app/_chat/text/code-block";
import { EditedLabel } from "#app/_chat/text/edited-label";
import { TextWithReferences } from "#app/_chat/text/text-with-references";

const nobody: readonly Author[] = [];
/** Those who are mentioned in the text; null where it refers to nothing, since a link stands in no other. */
const Mentions = createContext<readonly Author[] | null>(nobody);

type Props = { text: string; mentions?: readonly Author[]; editedAt?: string | null };

/** A message's text with its marks. */
export const RichText = memo(function RichText({ text, mentions = nobody, editedAt }: Props) {
  const marks = useRichText(text);
  const names = mentions.map(({ displayName }) => displayName);
  return (
    // Another text is another element: what has translated this one leaves React no text of it to change (0027).
    // Without a letter there is no direction to find: it stands where the page begins.
    <div key={JSON.stringify([marks, names])} className="prose" dir={/\p{L}/u.test(text) ? "auto" : undefined}>
      <Mentions value={mentions}>{showAll(marks)}</Mentions>
      {editedAt && <EditedLabel time={editedAt} />}
    </div>
  );
});

// The tree is made anew whenever the text changes, so that the place is as good a key as any.
const showAll = (marks: Mark[]): ReactNode => marks.map((mark, place) => <Shown key={place} mark={mark} />);

function Shown({ mark }: { mark: Mark }): ReactNode {
  switch (mark.kind) {
    case "text":
      return mark.literal ? mark.text : <Text text={mark.text} />;
    case "break":
      return <br />;
    case "code":
      return <code translate="no">{mark.text}</code>;
    case "codeBlock":
      return <CodeBlock code={mark.text} language={mark.language} />;
    case "link":
      return (
        <a href={mark.href} target="_blank" rel="noopener noreferrer nofollow">
          <Mentions value={null}>{showAll(mark.children)}</Mentions>
        </a>
      );
    case "strong":
      return <strong>{showAll(mark.children)}</strong>;
    case "emphasis":
      return <em>{showAll(mark.children)}</em>;
    case "struck":
      return <s>{showAll(mark.children)}</s>;
    case "paragraph":
      return <p>{showAll(mark.children)}</p>;
    case "quote":
      return <blockquote dir="auto">{showAll(mark.children)}</blockquote>;
    case "list":
      return <List start={mark.start} items={mark.items} />;
  }
}

function Text({ text }: { text: string }) {
  const mentions = useContext(Mentions);
  return mentions ? <TextWithReferences text={text} mentions={mentions} /> : text;
}

function List({ start, items }: { start: number | null; items: Mark[][] }) {
  const shown = items.map((item, place) => <li key={place}>{showAll(item)}</li>);
  return start === null ? (
    <ul dir="auto">{shown}</ul>
  ) : (
    <ol dir="auto" start={start}>
      {shown}
    </ol>
  );
}
