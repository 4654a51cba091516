/** Home-made words that the field's own terms have replaced: a glossary is in ARCHITECTURE.md. */
export const retiredWords = new Set(
  (
    "album albums asked beside crew crossing crossings door face faces farewell flaw flaws hearing house kept laggard " +
    "laggards lane lanes ledger look lookalike looking pace patience picture pictures residence said say shelf shelves " +
    "stride tangled telling unkept walk whim wish"
  ).split(" "),
);

const declaration =
  /^export (?:default )?(?:abstract |async |declare )*(?:class|const|enum|function\*?|interface|let|type) (\w+)/gm;
const exportList = /^export (?:type )?\{([^}]*)\}/gm;
const riddle = /^[ \t]*\/\*\*\s*(?:\*\s*)?(What|Whoever|Whom|Of|Where|How|With|Beside)\b/gm;

/**
 * Finds retired words in the file's name and its exported identifiers, and doc comments that begin with a subordinate
 * clause instead of a subject or a verb.
 *
 * @param {{ path: string, source: string }} file
 * @returns {{ names: string[], comments: string[] }} a sentence for each
 */
export function wordingProblemsIn({ path, source }) {
  const names = [path.slice(path.lastIndexOf("/") + 1), ...exportedNames(source)];
  const retired = names.flatMap((name) =>
    wordsOf(name)
      .filter((word) => retiredWords.has(word))
      .map((word) => [name, word]),
  );
  return {
    names: retired.map(([name, word]) => `${path}: the name ${name} contains the retired word "${word}".`),
    comments: [...source.matchAll(riddle)].map(
      (match) =>
        `${path}:${lineAt(source, match)}: the doc comment begins with "${match[1]}": begin with a subject or a verb.`,
    ),
  };
}

function exportedNames(source) {
  const declared = [...source.matchAll(declaration)].map(([, name]) => name);
  const listed = [...source.matchAll(exportList)].flatMap(([, list]) => list.split(","));
  return [...declared, ...listed.map((item) => item.trim().split(/\s+/).at(-1))];
}

/** Splits camelCase, PascalCase and kebab-case: `NextHouse` has two words, `planet` one. */
function wordsOf(name) {
  return (name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? []).map((word) => word.toLowerCase());
}

const lineAt = (source, match) => source.slice(0, match.index + match[0].length).split("\n").length;
