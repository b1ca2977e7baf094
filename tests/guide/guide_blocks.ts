/** A fenced block of a guide. */
export interface Block {
  readonly fence: "yaml" | "sh";
  readonly text: string;
  /** The line of its fence, from 1. */
  readonly line: number;
}

const FENCE = /^( *)```(yaml|sh)\n([\s\S]*?)^\1```$/gm;

/** Every example and every command block of a guide, without the indentation of a list it stands in. */
export function blocksOf(markdown: string): Block[] {
  return [...markdown.matchAll(FENCE)].map((match) => {
    const [, indent, fence, text] = match as unknown as [string, string, Block["fence"], string];
    const own = text.replaceAll(new RegExp(`^${indent}`, "gm"), "");
    return { fence, text: own, line: markdown.slice(0, match.index).split("\n").length };
  });
}

/** The value of a directive such as `# in: steps`; undefined where the block has none. */
export function directive(block: Block, name: string): string | undefined {
  return new RegExp(`^# ${name}(?:: (.*))?$`, "m").exec(block.text)?.[1]?.trim();
}

/** Whether a directive without a value is there: `# round`. */
export function has(block: Block, name: string): boolean {
  return new RegExp(`^# ${name}$`, "m").test(block.text);
}

const indented = (text: string, spaces: number): string => text.replaceAll(/^(?=.)/gm, " ".repeat(spaces));

const FRAME: Readonly<Record<string, string>> = {
  lectern: "lectern: 1",
  id: "id: example",
  version: 'version: "1"',
  title: "title: Example",
  languages: "languages: [vi, en]",
};

/** `# with: casualties number; event one_of fire|rumour` as earlier steps. */
function earlierSteps(block: Block): string {
  const declared = (directive(block, "with") ?? "").split(";").filter((each) => each.trim() !== "");
  const steps = declared.map((each) => {
    const [id, kind, options] = each.trim().split(" ");
    const choices = options?.split("|").map((option) => `{ id: ${option}, title: ${option} }`);
    return `- { id: ${id}, kind: ${kind}, ask: ${id}${choices === undefined ? "" : `, options: [${choices.join(", ")}]`} }\n`;
  });
  return ["- { id: opening, kind: note, ask: Opening }\n", ...steps].join("");
}

/** `# facts: casualties int; cause text` as facts. */
function factsOf(block: Block): string {
  const declared = (directive(block, "facts") ?? "").split(";").filter((each) => each.trim() !== "");
  const facts = declared.map((each) => {
    const [id, type] = each.trim().split(" ");
    return `  ${id}: { title: ${id}, type: ${type} }\n`;
  });
  return facts.length === 0 ? "" : `facts:\n${facts.join("")}`;
}

function phase(id: string, steps: string, each_round: boolean): string {
  return `  - id: ${id}\n    title: ${id}\n${each_round ? "    each_round: true\n" : ""}    steps:\n${indented(steps, 6)}`;
}

function framed(body: string): string {
  const missing = Object.entries(FRAME).filter(([key]) => !new RegExp(`^${key}:`, "m").test(body));
  const phases = /^phases:/m.test(body)
    ? ""
    : `phases:\n${phase("before", "- { id: opening, kind: note, ask: Opening }\n", false)}`;
  return `${missing.map(([, line]) => line).join("\n")}\n${body}\n${phases}`;
}

/** The whole playbook that a piece (`# in: steps`, `playbook` or `parts`) stands for. */
export function playbookAround(block: Block): string {
  const where = directive(block, "in");
  if (where === "playbook") return framed(block.text);
  const before = `phases:\n${phase("before", earlierSteps(block), false)}`;
  if (where === "steps")
    return framed(`${factsOf(block)}${before}${phase("example", block.text, has(block, "round"))}`);
  const parts = `statements:\n  example:\n    title: Example\n    stage: reply\n    parts:\n${indented(block.text, 6)}`;
  const step = "- { id: example, kind: statement, statement: example, ask: Right? }\n";
  return framed(`${factsOf(block)}${parts}${before}${phase("example", step, false)}`);
}

/** The whole scenario that a piece stands for. */
export function scenarioAround(block: Block): string {
  const frame = {
    scenario: "scenario: example",
    playbook: "playbook: ../example.yaml",
    language: "language: en",
    starts: "starts: 2026-03-02T08:00:00+07:00",
    answers: "answers: {}",
  };
  const missing = Object.entries(frame).filter(([key]) => !new RegExp(`^${key}:`, "m").test(block.text));
  return `${missing.map(([, line]) => line).join("\n")}\n${block.text}`;
}
