import { isRefusal } from "../domain/run.js";
import type { DeskItem } from "../domain/statement_desk.js";
import { advance } from "../engine/advance.js";
import { isPosted } from "../statement/desk/rules.js";
import { printable } from "../terminal/printable.js";
import { refusalInWords } from "../walk/words_of.js";
import { signWords } from "../words/sign.js";
import type { CaseFile } from "./case_file.js";
import { channelTitle, namedStatement, statementsOf, type DeskCase } from "./desk_case.js";
import { textIn } from "../domain/text.js";
import type { Environment } from "./environment.js";
import { EXIT, Failure } from "./failures.js";
import { entryNumber, withIncident, writeOrLeave } from "./record_access.js";
import { stampFor, writeJson } from "./record_view.js";

/** Options of `lectern statement posted`. */
export interface StatementPostedOptions {
  readonly channel: string;
  readonly statement?: string;
  /** Where it can be seen. */
  readonly link?: string;
  readonly incident?: string;
  readonly json?: true;
}

/** `lectern statement posted`: a released text is out where people see it; that ends the clock that waits for it. */
export async function statementPosted(options: StatementPostedOptions, environment: Environment): Promise<number> {
  const { language, stderr } = environment;
  const words = signWords(language).posted;
  const { channel } = options;
  const link = options.link?.trim() ?? "";
  if (link !== "" && !/^https?:\/\/\S+$/.test(link)) throw new Failure("wrong_use", words.badLink(link));
  const naming = `lectern statement posted ${channel} --incident <id>`;
  return withIncident({ incident: options.incident, naming, canBeLeft: true }, environment, async (file) => {
    const desk = released(options, file, language);
    const said = link === "" ? {} : { link };
    const turn = advance(
      desk.walk.playbook,
      desk.walk.run,
      { do: "desk", happening: { type: "posted", statement: desk.statement, channel, said } },
      stampFor(environment, file.summary.opened_at),
    );
    if (isRefusal(turn)) throw new Failure("could_not", refusalInWords(turn, language));
    const seq = await writeOrLeave(file, turn.events, language);
    if (options.json)
      writeJson(environment, {
        incident: file.summary.id,
        ...entryNumber(seq),
        statement: desk.statement,
        channel,
        ...said,
      });
    const title = textIn(desk.definition.title, language) || desk.statement;
    stderr.write(`${printable(words.done(title, channelTitle(desk, channel, language)))}\n`);
    return EXIT.done;
  });
}

/** The statement that went out on the channel: the one named, else the last release that is not known to be out, else the last. */
function released({ channel, statement }: StatementPostedOptions, file: CaseFile, language: string): DeskCase {
  const cases = statement === undefined ? statementsOf(file) : [namedStatement(statement, file, language)];
  const out = cases.filter(({ item }) => lastAt(item, channel) !== undefined);
  const open = out.filter(({ item }) => !isPosted(item, channel));
  const [last] = (open.length === 0 ? out : open).toSorted((a, b) =>
    (lastAt(b.item, channel) ?? "").localeCompare(lastAt(a.item, channel) ?? ""),
  );
  if (last !== undefined) return last;
  const words = signWords(language).posted;
  const channels = new Set(cases.flatMap(({ item }) => item?.releases ?? []).map((release) => release.channel));
  throw new Failure("could_not", words.nothing(channel), { help: words.nothingHelp([...channels].join(", ")) });
}

function lastAt(item: DeskItem | undefined, channel: string): string | undefined {
  return item?.releases.findLast((release) => release.channel === channel)?.at;
}
