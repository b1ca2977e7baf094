/** Text as Markdown that says exactly this: nothing in it opens a link, a table cell, a heading or a tag. */
export function markdownText(text: string): string {
  return (
    text
      .replace(/[\\`*_[\]{}|<>~#&!]/g, "\\$&")
      .replace(
        /^(\s*)([-+=]|\d+[.)])/,
        (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`,
      )
      // An address in the middle of words must not become a link by itself.
      .replace(/(https?):\/\//gi, "$1:\u2060//")
      .replace(/\r?\n/g, " ")
  );
}

/** A link whose text and address cannot break out of it; only web addresses become links. */
export function markdownLink(text: string, url: string | undefined): string {
  if (url === undefined || !/^https?:\/\//i.test(url)) return markdownText(text);
  return `[${markdownText(text)}](<${url.replace(/[<>\s\\]/g, (letter) => encodeURIComponent(letter))}>)`;
}

const NAMES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as HTML, for elements and for attributes in double quotes. */
export function htmlEscaped(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => NAMES[letter] as string);
}

/** A link of a page; only web addresses become links. */
export function htmlLink(text: string, url: string | undefined): string {
  if (url === undefined || !/^https?:\/\//i.test(url)) return htmlEscaped(text);
  return `<a href="${htmlEscaped(url)}" rel="noreferrer noopener nofollow">${htmlEscaped(text)}</a>`;
}
