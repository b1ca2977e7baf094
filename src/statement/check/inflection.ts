/** Verbs and nouns whose forms no rule gives; the first is the one that authors write behind `~`. */
const IRREGULAR: readonly (readonly string[])[] = [
  ["be", "am", "is", "are", "was", "were", "been", "being"],
  ["have", "has", "had", "having"],
  ["do", "does", "did", "done", "doing"],
  ["go", "goes", "went", "gone", "going"],
  ["say", "says", "said", "saying"],
  ["make", "makes", "made", "making"],
  ["take", "takes", "took", "taken", "taking"],
  ["give", "gives", "gave", "given", "giving"],
  ["get", "gets", "got", "gotten", "getting"],
  ["find", "finds", "found", "finding", "findings"],
  ["lose", "loses", "lost", "losing"],
  ["know", "knows", "knew", "known", "knowing"],
  ["think", "thinks", "thought", "thinking"],
  ["see", "sees", "saw", "seen", "seeing"],
  ["come", "comes", "came", "coming"],
  ["begin", "begins", "began", "begun", "beginning"],
  ["bring", "brings", "brought", "bringing"],
  ["tell", "tells", "told", "telling"],
  ["keep", "keeps", "kept", "keeping"],
  ["feel", "feels", "felt", "feeling", "feelings"],
  ["hold", "holds", "held", "holding"],
  ["hear", "hears", "heard", "hearing"],
  ["let", "lets", "letting"],
  ["put", "puts", "putting"],
  ["run", "runs", "ran", "running"],
  ["write", "writes", "wrote", "written", "writing"],
  ["speak", "speaks", "spoke", "spoken", "speaking"],
  ["understand", "understands", "understood", "understanding"],
  ["hurt", "hurts", "hurting"],
  ["break", "breaks", "broke", "broken", "breaking"],
  ["stand", "stands", "stood", "standing"],
  ["leave", "leaves", "left", "leaving"],
  ["meet", "meets", "met", "meeting"],
  ["mislead", "misleads", "misled", "misleading"],
  ["overblow", "overblown"],
  ["blow", "blows", "blew", "blown", "blowing"],
  ["send", "sends", "sent", "sending"],
  ["lie", "lies", "lied", "lying"],
  ["die", "dies", "died", "dying"],
  ["child", "children"],
  ["man", "men"],
  ["woman", "women"],
  ["learn", "learns", "learned", "learnt", "learning"],
  ["happen", "happens", "happened", "happening"],
  ["suffer", "suffers", "suffered", "suffering"],
  ["cover", "covers", "covered", "covering"],
  ["answer", "answers", "answered", "answering"],
  ["offer", "offers", "offered", "offering"],
];
const BY_FIRST = new Map(IRREGULAR.map((forms) => [forms[0] ?? "", forms]));

/** Every form an English word may take; a form that does not exist harms nobody, since nobody writes it. */
export function inflections(word: string): readonly string[] {
  const irregular = BY_FIRST.get(word);
  if (irregular !== undefined) return irregular;
  const forms = new Set([word]);
  for (const ending of ["s", "ed", "ing"]) forms.add(regular(word, ending));
  if (/[^aeiou][aeiou][bdgklmnprt]$/.test(word)) {
    const doubled = word + (word.at(-1) ?? "");
    forms.add(`${doubled}ed`).add(`${doubled}ing`);
  }
  return [...forms];
}

function regular(word: string, ending: "s" | "ed" | "ing" | (string & {})): string {
  const consonantY = /[^aeiou]y$/.test(word);
  if (ending === "s") {
    if (consonantY) return `${word.slice(0, -1)}ies`;
    return /(s|x|z|ch|sh)$/.test(word) ? `${word}es` : `${word}s`;
  }
  if (ending === "ed") {
    if (consonantY) return `${word.slice(0, -1)}ied`;
    return word.endsWith("e") ? `${word}d` : `${word}ed`;
  }
  return word.endsWith("e") && !word.endsWith("ee") ? `${word.slice(0, -1)}ing` : `${word}ing`;
}
