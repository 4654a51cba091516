import { createContext, memo, useContext, type ReactNode } from "react";
import type { Author } from "#lib/contract/member";
import type { MarkdownNode } from "#lib/contract/markdown/node";
import { useRichText } from "#app/_chat/text/use-rich-text";
import { CodeBlock } from "#app/_chat/text/code-block";
import { EditedLabel } from "#app/_chat/text/edited-label";
import { TextWithReferences } from "#app/_chat/text/text-with-references";

const noMentions: readonly Author[] = [];
/** The members mentioned in the text; null inside a link, which can't contain another link. */
const MentionedMembers = createContext<readonly Author[] | null>(noMentions);

type Props = { text: string; mentions?: readonly Author[]; editedAt?: string | null };

/** A message's text, rendered from Markdown. */
export const RichText = memo(function RichText({ text, mentions = noMentions, editedAt }: Props) {
  const nodes = useRichText(text);
  const names = mentions.map(({ displayName }) => displayName);
  return (
    // A changed text gets a new element: a translator may have replaced the text nodes that React knows (0027).
    // Without letters `auto` finds no direction, and the page's applies.
    <div key={JSON.stringify([nodes, names])} className="prose" dir={/\p{L}/u.test(text) ? "auto" : undefined}>
      <MentionedMembers value={mentions}>{renderAll(nodes)}</MentionedMembers>
      {editedAt && <EditedLabel time={editedAt} />}
    </div>
  );
});

// The tree is rebuilt whenever the text changes, so the index serves as the key.
const renderAll = (nodes: MarkdownNode[]): ReactNode =>
  nodes.map((node, index) => <RenderedNode key={index} node={node} />);

function RenderedNode({ node }: { node: MarkdownNode }): ReactNode {
  switch (node.kind) {
    case "text":
      return node.literal ? node.text : <Text text={node.text} />;
    case "break":
      return <br />;
    case "code":
      return <code translate="no">{node.text}</code>;
    case "codeBlock":
      return <CodeBlock code={node.text} language={node.language} />;
    case "link":
      return (
        <a href={node.href} target="_blank" rel="noopener noreferrer nofollow">
          <MentionedMembers value={null}>{renderAll(node.children)}</MentionedMembers>
        </a>
      );
    case "strong":
      return <strong>{renderAll(node.children)}</strong>;
    case "emphasis":
      return <em>{renderAll(node.children)}</em>;
    case "struck":
      return <s>{renderAll(node.children)}</s>;
    case "paragraph":
      return <p>{renderAll(node.children)}</p>;
    case "quote":
      return <blockquote dir="auto">{renderAll(node.children)}</blockquote>;
    case "list":
      return <List start={node.start} items={node.items} />;
  }
}

function Text({ text }: { text: string }) {
  const mentions = useContext(MentionedMembers);
  return mentions ? <TextWithReferences text={text} mentions={mentions} /> : text;
}

function List({ start, items }: { start: number | null; items: MarkdownNode[][] }) {
  const renderedItems = items.map((item, index) => <li key={index}>{renderAll(item)}</li>);
  return start === null ? (
    <ul dir="auto">{renderedItems}</ul>
  ) : (
    <ol dir="auto" start={start}>
      {renderedItems}
    </ol>
  );
}
