import { addMs, durationMs } from "../domain/clock_time.js";
import type { MediaPicture } from "../domain/media_picture.js";
import type { Playbook } from "../domain/playbook.js";
import { layoutOf } from "../engine/layout.js";
import { WITHIN } from "../kinds/monitor.js";
import { lookoutWords } from "../words/lookout.js";
import { literally } from "./picture_words.js";
import type { Sitting } from "./loop.js";

/** How far back a step's figures reach in milliseconds; undefined for a step that takes in no scan. */
export function reachOf(playbook: Playbook, step: string | undefined): number | undefined {
  const found = step === undefined ? undefined : layoutOf(playbook).byId.get(step)?.step;
  if (found?.kind !== "monitor") return undefined;
  return durationMs((found.fields as { readonly within?: string }).within ?? WITHIN);
}

/** What monitoring has seen for the step that the walk stands at; only a monitor step asks for it. */
export async function pictureFor({ playbook, ports, run }: Sitting): Promise<MediaPicture | undefined> {
  const reach = reachOf(playbook, run.visiting ?? run.position);
  return reach === undefined ? undefined : ports.lookout?.picture(addMs(ports.now(), -reach));
}

/** Tells of new alerts before a question is put, once each. */
export async function tellNews({ ports, run }: Sitting): Promise<void> {
  const news = (await ports.lookout?.news()) ?? [];
  const words = lookoutWords(run.language);
  for (const says of news.slice(-MOST)) ports.prompter.say(words.alert(literally(says)), "caution");
  if (news.length > MOST) ports.prompter.say(words.moreAlerts(news.length - MOST));
}

/** Alerts told before one question; of others only their number. */
const MOST = 3;
