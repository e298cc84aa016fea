import { testMended } from '../support/mended.ts';
import { pair } from '../support/segments.ts';

testMended({
  'a bracket that was closed before its text': {
    rule: 'link-incomplete',
    damaged: 'Lees []de gids](https://x.example/gids).',
    source: 'Read [the guide](https://x.example/gids).',
    mended: 'Lees [de gids](https://x.example/gids).',
  },
  'an emphasized link text that lost its bracket': {
    rule: 'link-incomplete',
    damaged: '**Lees de gids**](a.md).',
    source: '[**Read the guide**](a.md).',
    mended: '[**Lees de gids**](a.md).',
  },
  'an emphasized link that lost its bracket': {
    rule: 'link-incomplete',
    damaged: '**Lees de gids](a.md)**.',
    source: '**[Read the guide](a.md)**.',
    mended: '**[Lees de gids](a.md)**.',
  },
  'an emphasized text that lost its link': {
    rule: 'link-missing',
    damaged: '**Lees de gids**.',
    source: '[**Read the guide**](a.md).',
    mended: '[**Lees de gids**](a.md).',
  },
  'a link in the marks of a wiki': {
    rule: 'link-missing',
    damaged: 'Lees de [[uitleg|a.md]] eerst.',
    source: 'Read the [guide](a.md) first.',
    mended: 'Lees de [uitleg](a.md) eerst.',
  },
  'a link in the marks of a bulletin board': {
    rule: 'link-kind',
    damaged: 'Lees de [url=https://example.com/a]uitleg[/url] eerst.',
    source: 'Read the [guide](https://example.com/a) first.',
    mended: 'Lees de [uitleg](https://example.com/a) eerst.',
  },
  'a link in the placeholders of a tool': {
    rule: 'link-missing',
    damaged: 'Lees de {1}uitleg{2} eerst.',
    source: 'Read the [guide](a.md) first.',
    mended: 'Lees de [uitleg](a.md) eerst.',
  },
  'a URL whose source was typed into': {
    rule: 'link-url',
    damaged: 'Lees [de gids](https://x.example.com/gids/begin).',
    source: 'Read [the guide](https://x.exam ple.com/gids/begin).',
    mended: 'Lees [de gids](https://x.example.com/gids/begin).',
  },
  'a URL that the page has elsewhere, but not that of the source': {
    rule: 'link-url',
    damaged: 'Lees [de gids](media/gids.png).',
    source: 'Read [the guide](media/gis.png).',
    mended: 'Lees [de gids](media/gids.png).',
    beside: pair(104, 'Zie [hem](media/gids.png).', 'See [it](media/gids.png).'),
  },
  'a link in wide marks': {
    rule: 'link-missing',
    locale: 'zh-CN',
    damaged: '请参阅［指南］（https：//x．example／guide）。',
    source: 'See [the guide](https://x.example/guide).',
    mended: '请参阅［指南］（https：//x．example／guide）。',
  },
  'a reference whose text lost its last bracket': {
    rule: 'link-incomplete',
    damaged: 'Lees [de gids[g] eens.',
    source: 'Read [the guide][g] once.',
    mended: 'Lees [de gids][g] eens.',
    beside: '[g]: b.md',
  },
  // Nobody knows where the text began.
  'a reference whose text lost its first bracket': {
    rule: 'link-incomplete',
    damaged: 'Lees er vandaag de gids][g] eens op na.',
    source: 'Read [the guide][g] once.',
    mended: 'Lees er vandaag de gids][g] eens op na.',
    beside: '[g]: b.md',
  },
  'a link in two marks that lost its bracket': {
    rule: 'link-garbled',
    damaged: 'Lees [de gids(<a b.md>) eens.',
    source: 'Read [the guide](<a b.md>) once.',
    mended: 'Lees [de gids](<a b.md>) eens.',
  },
  'a link by a URL for one by a label': {
    rule: 'link-url',
    damaged: 'Lees de [gids](a.md) nu.',
    source: 'Read the [guide][g] now.',
    mended: 'Lees de [gids][g] nu.',
    beside: '[g]: b.md',
  },
  'a link that is all of its source': {
    rule: 'link-missing',
    damaged: 'Lees de gids.',
    source: '[Read the guide](a.md).',
    mended: '[Lees de gids](a.md).',
  },
  'an image that lost a bracket': {
    rule: 'link-incomplete',
    damaged: 'Zie ![plaatje(a.png) hier.',
    source: 'See ![picture](a.png) here.',
    mended: 'Zie ![plaatje](a.png) hier.',
  },
  'links whose URLs are in another order': {
    rule: 'link-text',
    damaged: 'Lees [b](https://b.example), [a](https://a.example).',
    source: 'Read [a](https://a.example), [b](https://b.example).',
    mended: 'Lees [b](https://a.example), [a](https://b.example).',
  },
  'an empty link behind its month': {
    rule: 'link-empty',
    locale: 'pl-PL',
    damaged: 'Ogłoszenia: kwiecień [](a.md) | [maj](b.md) | [czerwiec](c.md)',
    source: 'News: [April](a.md) | [May](b.md) | [June](c.md)',
    mended: 'Ogłoszenia: [kwiecień](a.md) | [maj](b.md) | [czerwiec](c.md)',
  },
});
