import { cliEn } from "./en/cli.js";
import { cliVi } from "./vi/cli.js";

/** The words of the command line in `language`; English where there are none. */
export function cliWords(language: string): typeof cliEn {
  return language === "vi" ? cliVi : cliEn;
}
