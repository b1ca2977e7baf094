const BY_MESSAGE: readonly (readonly [RegExp, string])[] = [
  [/closing .quote/, "quote"],
  [/end with a/, "bracket"],
  [/followed by map values/, "colon"],
  [/without - indicator/, "dash"],
  [/Missing , /, "comma"],
  [/white space|space after/, "space"],
  [/block-seq-ind on same line/, "list_on_line"],
  [/at node end/, "after"],
];

const BY_CODE: Readonly<Record<string, string>> = {
  BAD_INDENT: "indent",
  BAD_SCALAR_START: "start",
  BAD_DQ_ESCAPE: "escape",
  BLOCK_AS_IMPLICIT_KEY: "two_keys",
  MULTILINE_IMPLICIT_KEY: "key_line",
  KEY_OVER_1024_CHARS: "key_line",
  BAD_ALIAS: "alias",
  ALIAS_PROPS: "alias",
  MULTIPLE_ANCHORS: "alias",
  BAD_PROP_ORDER: "alias",
};

/** What an author did, out of what the YAML parser says; the catalogue has a sentence for each reason. */
export function syntaxReason(code: string, message: string, marked: string): string {
  if (code === "MULTILINE_IMPLICIT_KEY" && /^[^\s"'[{]+:[^\s/]/.test(marked)) return "colon_space";
  return BY_MESSAGE.find(([pattern]) => pattern.test(message))?.[1] ?? BY_CODE[code] ?? "unexpected";
}
