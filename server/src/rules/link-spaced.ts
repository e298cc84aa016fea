import { brokenLinkRule } from './links/broken-link.ts';

export const linkSpaced = brokenLinkRule({
  id: 'link-spaced',
  title: 'White space between the text of a link and its URL',
  shape: 'spaced',
  describe: () => 'white space parts the text of this link from its URL',
});
