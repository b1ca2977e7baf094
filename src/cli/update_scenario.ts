import { isMap, isSeq, parseDocument, type Document } from "yaml";
import type { Played } from "../walk/play.js";
import { pathsOf, statementsOf } from "../walk/expectations.js";
import { replaceFile } from "./replace_file.js";

/**
 * Rewrites what a scenario expects, where it expects it whole: paths and whole texts. Comments and everything else
 * stay as they are. Gives back whether the file changed.
 */
export async function updateScenario(path: string, text: string, played: Played): Promise<boolean> {
  const document = parseDocument(text);
  for (const [round, came] of pathsOf(played.run).entries()) {
    const place = ["expect", "path", round];
    if (isSeq(document.getIn(place, true))) setFlow(document, place, came);
  }
  for (const drafted of statementsOf(played.playbook, played.run)) {
    for (const name of [drafted.statement, drafted.step]) {
      const place = ["expect", "statements", name, "equals"];
      if (!isMap(document.getIn(place, true))) continue;
      const language = String(document.getIn([...place, "language"]));
      const own = drafted.texts[language];
      if (own !== undefined && document.getIn([...place, "text"]) !== own) document.setIn([...place, "text"], own);
    }
  }
  const after = document.toString({ lineWidth: 120, flowCollectionPadding: false });
  if (after === text || same(document, text)) return false;
  await replaceFile(path, after);
  return true;
}

/** Whether nothing but the layout would change. */
function same(document: Document, text: string): boolean {
  return JSON.stringify(document.toJS()) === JSON.stringify(parseDocument(text).toJS());
}

function setFlow(document: Document, place: readonly (string | number)[], ids: readonly string[]): void {
  const node = document.createNode([...ids]);
  node.flow = true;
  document.setIn(place, node);
}
