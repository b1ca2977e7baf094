import { createPrompt, useEffect, useKeypress, useRef, useState } from "@inquirer/core";
import type { Paint } from "./colour.js";
import { isDone, type Done, type Interaction, type Key, type Typing, type View } from "./interaction.js";
import { paintLine, type Line } from "./line.js";
import { printable } from "./printable.js";

/** The line that readline edits; its cursor counts UTF-16 units. */
interface Readline {
  line: string;
  cursor: number;
  on(event: string, listener: () => void): void;
}

export interface InteractOptions {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly paint: Paint;
  readonly signal?: AbortSignal;
  /** Written in one go with the first drawing, so that nobody answers a question that is only half there. */
  readonly head?: string;
}

/** How an interaction ended, and what it had drawn. */
export interface Ended<State, Result> {
  readonly how:
    | { readonly is: "done"; readonly result: Result }
    | { readonly is: "resized"; readonly state: State }
    | { readonly is: "end_of_input" }
    | { readonly is: "failed"; readonly error: unknown };
  readonly view: View;
  readonly typed: string;
  /** Nothing was drawn when it ended before it began. */
  readonly drawn: boolean;
}

export interface InteractionConfig {
  readonly interaction: Interaction<any, unknown>;
  readonly options: InteractOptions;
  /** Called when the input ends before an answer. */
  readonly onEnd: () => void;
  readonly seen: (state: Typing) => void;
}

/** Keys that paste brackets send; readline names them (xterm, "bracketed paste mode"). */
const PASTE_ON = "\u001b[?2004h";
const PASTE_OFF = "\u001b[?2004l";

/** An interaction as an Inquirer prompt. */
export const interactionPrompt = createPrompt<Done<unknown> | { resized: Typing }, InteractionConfig>(
  ({ interaction, options, onEnd, seen }, done) => {
    const [state, setState] = useState<Typing>(interaction.start);
    const pasting = useRef(false);
    const started = useRef(false);
    const current = useRef(state);
    current.current = state;
    if (!started.current && options.head) options.output.write(options.head);
    started.current = true;
    seen(state);
    useEffect((rl) => {
      const readline = rl as unknown as Readline;
      setLine(readline, state.typed);
      // Readline closes when the input ends, and on Ctrl-D in an empty line; after an answer nobody listens any more.
      readline.on("close", onEnd);
      readline.on("error", onEnd);
      const resized = (): void => done({ resized: current.current });
      options.output.on("resize", resized);
      return () => void options.output.removeListener("resize", resized);
    }, []);
    useKeypress((event, rl) => {
      if (event.name === "paste-start" || event.name === "paste-end") {
        pasting.current = event.name === "paste-start";
        return;
      }
      const readline = rl as unknown as Readline;
      // Readline has emptied its line on Enter and put a tab into it on Tab.
      const enter = event.name === "return" || event.name === "enter";
      const typed = enter ? state.typed : compose(readline);
      const key: Key = { name: event.name, ctrl: event.ctrl, pasted: pasting.current };
      const step = interaction.press(key, { ...state, typed }, state);
      if (isDone(step)) {
        done(step);
        return;
      }
      if (step.typed !== readline.line) setLine(readline, step.typed);
      setState(step);
    });
    const view = interaction.view(state);
    const painted = (line: Line): string => paintLine(line, options.paint);
    const content = [...view.above.map(painted), painted(view.label) + state.typed].join("\n");
    return [content, view.below.map(painted).join("\n")];
  },
);

function setLine(readline: Readline, typed: string): void {
  readline.line = typed;
  readline.cursor = typed.length;
}

/**
 * The line composed (NFC) and printable, with the cursor where it was. An input method that sends letters and marks
 * apart, and takes a letter back with one erasure, then finds one character to take.
 */
function compose(readline: Readline): string {
  const before = printable(readline.line.slice(0, readline.cursor).replaceAll("\t", ""));
  const whole = printable(readline.line.replaceAll("\t", ""));
  if (whole !== readline.line) {
    readline.line = whole;
    readline.cursor = Math.min(before.length, whole.length);
  }
  return whole;
}

const INPUT_ENDED = new Error("the input ended");

/** Runs an interaction at the cursor, and wipes it in one write when it ends: no old question is left to be read. */
export async function interact<State extends Typing, Result>(
  interaction: Interaction<State, Result>,
  options: InteractOptions,
): Promise<Ended<State, Result>> {
  const end = new AbortController();
  let last: State = interaction.start;
  let drawn = false;
  const signal = options.signal ? AbortSignal.any([options.signal, end.signal]) : end.signal;
  const ended = (how: Ended<State, Result>["how"]): Ended<State, Result> => ({
    how,
    view: interaction.view(last),
    typed: last.typed,
    drawn,
  });
  options.output.write(PASTE_ON);
  try {
    const answer = await interactionPrompt(
      {
        interaction,
        options,
        onEnd: () => end.abort(INPUT_ENDED),
        seen: (state) => {
          last = state as State;
          drawn = true;
        },
      },
      { input: options.input, output: options.output, signal, clearPromptOnDone: true },
    );
    if ("resized" in answer) return ended({ is: "resized", state: answer.resized as State });
    return ended({ is: "done", result: answer.done as Result });
  } catch (error) {
    const atEnd = error instanceof Error && error.cause === INPUT_ENDED;
    return ended(atEnd ? { is: "end_of_input" } : { is: "failed", error });
  } finally {
    options.output.write(PASTE_OFF);
  }
}
