/**
 * Markdown of one half, to be shown beside the page: without its HTML, whose spans would not be
 * seen anyway; images become their text, and links that lead into the site become plain text,
 * since from a hover they lead nowhere.
 */
export function asShownMarkdown(markdown: string): string {
  return markdown
    .replace(/<br\s?\/?>/gi, '  \n')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replace(/!\[([^[\]]*)\]\([^()\s]*(?: "[^"]*")?\)/g, '🖼 $1')
    .replace(/\[([^[\]]*)\]\((?!https?:\/\/)[^()\s]*(?: "[^"]*")?\)/g, '*$1*')
    .trim();
}
