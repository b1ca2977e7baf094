import { htmlEscaped } from "./markup.js";

/** One bar of a chart. */
export interface Bar {
  readonly label: string;
  readonly value: number;
  readonly marked?: boolean;
}

/** What a chart says to somebody who does not see it. */
export interface ChartText {
  /** Part of the ids in the page; letters only. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** What a marked bar is. */
  readonly mark: string;
}

function svg(text: ChartText, size: { readonly width: number; readonly height: number }, content: string): string {
  const { id, title, description } = text;
  return `<svg role="img" aria-labelledby="${id}-title ${id}-desc" viewBox="0 0 ${size.width} ${size.height}" width="${size.width}" height="${size.height}"><title id="${id}-title">${htmlEscaped(title)}</title><desc id="${id}-desc">${htmlEscaped(description)}</desc>${content}</svg>`;
}

const WIDTH = 720;
/** The room that the word over a marked bar takes. */
const MARK_WIDTH = 64;

/** Upright bars over time; a marked one has an arrow above it and, where there is room, its word, not only another colour. */
export function timeChart(bars: readonly Bar[], text: ChartText): string {
  const height = 160;
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  const step = WIDTH / Math.max(1, bars.length);
  const every = Math.max(1, Math.ceil(bars.length / 8));
  let named = -Infinity;
  const drawn = bars.map((bar, index) => {
    const tall = Math.round((bar.value / most) * 100);
    const x = (index * step).toFixed(1);
    const middle = (index * step + step / 2).toFixed(1);
    // Marks that stand close together share a word: two would run into each other.
    const isNamed = bar.marked === true && index * step - named >= MARK_WIDTH;
    if (isNamed) named = index * step;
    const arrow = bar.marked === true ? `<path class="mark" d="M${middle} 16V28M${middle} 28l-4 -5h8z"/>` : "";
    const mark = isNamed
      ? `${arrow}<text class="label" x="${middle}" y="12" text-anchor="middle">${htmlEscaped(text.mark)}</text>`
      : arrow;
    const label = index % every === 0 ? `<text class="label" x="${x}" y="150">${htmlEscaped(bar.label)}</text>` : "";
    return `<rect class="${bar.marked === true ? "bar marked" : "bar"}" x="${x}" y="${134 - tall}" width="${Math.max(1, step - 1).toFixed(1)}" height="${tall}"/>${mark}${label}`;
  });
  return svg(text, { width: WIDTH, height }, `<path class="axis" d="M0 134.5H${WIDTH}"/>${drawn.join("")}`);
}

/** Lying bars, each with its name and number. */
export function barChart(bars: readonly Bar[], text: ChartText): string {
  const row = 26;
  const most = Math.max(1, ...bars.map((bar) => bar.value));
  const drawn = bars.map((bar, index) => {
    const y = index * row;
    const long = Math.round((bar.value / most) * 380);
    const name = bar.label.length > 34 ? `${bar.label.slice(0, 33)}…` : bar.label;
    return `<text class="label" x="0" y="${y + 17}">${htmlEscaped(name)}</text><rect class="bar" x="260" y="${y + 4}" width="${long}" height="16"/><text class="label" x="${266 + long}" y="${y + 17}">${bar.value}</text>`;
  });
  return svg(text, { width: WIDTH, height: Math.max(row, bars.length * row) }, drawn.join(""));
}
