const BARS = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
const PLAIN = [".", ":", "-", "=", "+", "*", "%", "#"];

/** One sign for each count, higher for more; zero is the lowest. Plain ASCII where nothing else can be drawn. */
export function sparkline(counts: readonly number[], unicode: boolean): string {
  const signs = unicode ? BARS : PLAIN;
  const most = Math.max(1, ...counts);
  return counts
    .map((count) => signs[count <= 0 ? 0 : Math.max(1, Math.round((count / most) * (signs.length - 1)))])
    .join("");
}
