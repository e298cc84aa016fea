import { slice } from '../text/range.ts';
import { brokenLinkRule } from './links/broken-link.ts';

export const linkLookalike = brokenLinkRule({
  id: 'link-lookalike',
  title: 'Link with characters that only look like brackets, parentheses or quotation marks',
  shape: 'lookalike',
  describe: ({ text }, { link: { open, middle, close } }) => {
    const marks = [open, middle, close].map((mark) => slice(text, mark)).join('');
    const lookalikes = [...marks].filter((mark) => /[^ -~\s]/.test(mark)).join(' ');
    return `${lookalikes} only looks like the marks of a link`;
  },
});
