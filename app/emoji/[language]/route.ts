import english from "emojibase-data/en/compact.json";
import shortCodes from "emojibase-data/en/shortcodes/github.json";
import spanish from "emojibase-data/es/compact.json";
import { emojiGroups, emojiLanguages, type Emoji } from "#lib/client/messages/emoji";

/** Made at build time: a file of 40 KB (gzipped) that a page fetches when the emoji picker opens. */
export const dynamic = "force-static";
export const dynamicParams = false;

export const generateStaticParams = () => emojiLanguages.map((language) => ({ language }));

const sources: Record<string, typeof english> = { en: english, es: spanish };
const codes: Record<string, string | string[]> = shortCodes;

export async function GET(_: Request, { params }: { params: Promise<{ language: string }> }): Promise<Response> {
  const { language } = await params;
  return Response.json(emojiOf(sources[language] ?? english));
}

function emojiOf(source: typeof english): Emoji[] {
  const shown = source.filter(({ group }) => emojiGroups.some((known) => known === group));
  return shown
    .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0))
    .map(({ unicode, label, tags = [], hexcode, emoticon, group = 0 }) => ({
      emoji: plainest(unicode),
      name: label,
      words: [codes[hexcode] ?? [], tags].flat().join(" "),
      codes: [codes[hexcode] ?? []].flat().join(" "),
      emoticon: [emoticon ?? []].flat().toSorted((one, other) => one.length - other.length)[0],
      group,
    }));
}

const isRecommended = new RegExp("^\\p{RGI_Emoji}$", "v");

/** Drops a variation selector that the emoji does not need: reactions are stored without it. */
function plainest(unicode: string): string {
  const bare = unicode.replaceAll("\uFE0F", "");
  return isRecommended.test(bare) ? bare : unicode;
}
