import { monitorEn } from "./en/monitor.js";
import { monitorVi } from "./vi/monitor.js";

/** What is said of feeds, mentions, alerts and the digest, in the language of the person. */
export function monitorWords(language: string): typeof monitorEn {
  return language === "vi" ? monitorVi : monitorEn;
}
