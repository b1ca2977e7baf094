/** A step in two languages, about as long as those of the built-in playbook; every third one has a condition. */
function step(number: number): string[] {
  const lines = [
    `      - id: step_${number}`,
    `        kind: ${number % 3 === 1 ? "yes_no" : "number"}`,
    `        ask: { vi: "Câu hỏi số ${number} về sự việc?", en: "Question number ${number} about it?" }`,
  ];
  if (number % 3 === 0) lines.push(`        when: step_${number - 2} && step_${number - 1} > ${number % 7}`);
  if (number % 5 === 0)
    lines.push(`        guide: { vi: "Chỉ ghi điều đã xác nhận.", en: "Only what is **confirmed**." }`);
  return lines;
}

/** A playbook of so many steps, in phases of ten. */
export function playbookOf(steps: number, id = "made"): string {
  const lines = [
    "lectern: 1",
    `id: ${id}`,
    'version: "1"',
    "title: { vi: Kịch bản đo, en: A playbook to measure }",
    "languages: [vi, en]",
    "phases:",
  ];
  for (let number = 1; number <= steps; number += 1) {
    if (number % 10 === 1) lines.push(`  - id: phase_${number}`, "    title: { vi: Phần, en: Part }", "    steps:");
    lines.push(...step(number));
  }
  return `${lines.join("\n")}\n`;
}

/** A playbook of about so many lines. */
export function playbookOfLines(lines: number, id?: string): string {
  let steps = Math.floor(lines / 4);
  while (playbookOf(steps).split("\n").length < lines) steps += 1;
  return playbookOf(steps, id);
}
