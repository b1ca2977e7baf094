/** What counts for the length of a page: a sign has its own line, and one for each level. */
interface Listed {
  readonly part: string;
  readonly levels: readonly unknown[];
}

/** Lines of signs that leave room for heading, hints and question on 24 lines. */
const LINES = 14;

/** The signs in pages that fit a small terminal, none with signs of two groups. */
export function signPages<Sign extends Listed>(signs: readonly Sign[]): Sign[][] {
  const pages: Sign[][] = [];
  for (const sign of signs) {
    const open = pages.at(-1);
    if (open !== undefined && open[0]?.part === sign.part && linesOf([...open, sign]) <= LINES) open.push(sign);
    else pages.push([sign]);
  }
  return pages;
}

function linesOf(signs: readonly Listed[]): number {
  return signs.reduce((sum, { levels }) => sum + 1 + levels.length, 0);
}
