import { inAlphabet } from '../../locale/alphabets.ts';
import { isAscii, withoutAccents } from '../../text/plain.ts';
import { isSlip } from '../../text/slip.ts';

/** What an address was, as far as it tells. */
export interface MendedAddress {
  /** What is wrong with it, as a clause about the address. */
  readonly fault: string;
  /** The address as it was; undefined where nothing tells. */
  readonly expected: string | undefined;
  /** Whether nothing else can have been meant. */
  readonly isSure: boolean;
}

/** What is usual on the page of an address. */
export interface Usual {
  /** `image`, or anything else. */
  readonly kind: string;
  /** The extension of the relative paths of this kind, where all have one, such as `md`. */
  readonly extension: () => string | undefined;
}

/** What is wrong with an address that no browser or publisher reads; undefined where nothing is. */
export function mendAddress(address: string, usual: Usual): MendedAddress | undefined {
  const isGood = !ODD.test(address) && HEAD.test(address) && hasExtension(address, usual.kind);
  if (isGood) return undefined;
  let [fault, expected, isSure] = ['', address, true];
  for (const mend of MENDERS) {
    const found = mend(expected, usual);
    if (!found) continue;
    fault ||= found.fault;
    if (found.expected === undefined) return { ...found, fault };
    expected = found.expected;
    isSure &&= found.isSure;
  }
  return fault === '' ? undefined : { fault, expected, isSure };
}

/** What hardly any address has. */
const ODD =
  /[^\x21\x23-\x26\x28-\x5b\x5d-\x7e]|[.,;:]$|^\(|(?<!:)\/\/|[^./]\.\.|\.{3}|^\.\.\w|%(?![\da-f]{2})/i;

/** How nearly all addresses begin. */
const HEAD =
  /^(?:https?:\/\/(?:[\w-]+\.)+[a-z]{2,}(?=[:/?#]|$)|xref:|mailto:[^\s@]+@|#|~?\/|\.{1,2}\/|(?![a-z][a-z\d+.-]*:|(?:[a-z\d-]+\.)+(?:com|org|net|io)(?:\/|$))[\w%])/i;

type Mender = (address: string, usual: Usual) => MendedAddress | undefined;

const MENDERS: readonly Mender[] = [
  strange,
  quoted,
  scheme,
  host,
  backslashes,
  doubled,
  climbing,
  punctuation,
  percent,
  extension,
];

function sure(fault: string, address: string, expected: string): MendedAddress | undefined {
  return expected === address ? undefined : { fault, expected, isSure: true };
}

/** Signs that only look like those of ASCII are certain; a word of another script may be the author's. */
function strange(address: string): MendedAddress | undefined {
  if (isAscii(address)) return undefined;
  const folded = address
    .replaceAll('…/', '../')
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u200b-\u200f\u00ad\ufeff]/g, '')
    .replace(/[\u3001\u3002]/g, (mark) => (mark === '、' ? ',' : '.'))
    .replace(/^[„“”‘’«»‹›「『]|[“”‘’«»‹›」』]$/g, '');
  const plain = inAlphabet(folded, 'latin') ?? folded;
  if (isAscii(plain)) return sure('has signs that only look right', address, plain);
  const isMixed = /[A-Za-z](?![\0-\x7f])\p{L}|(?![\0-\x7f])\p{L}[A-Za-z]|\.(?![\0-\x7f])\p{L}+$/u;
  if (!isMixed.test(plain) && plain === address) return undefined;
  const bare = withoutAccents(plain);
  return {
    fault: 'has letters beyond ASCII',
    expected: isAscii(bare) ? bare : undefined,
    isSure: false,
  };
}

function quoted(address: string): MendedAddress | undefined {
  const [, inner] = /^(?:"(.+)"|'(.+)'|\((.+)\)|["'(](.+))$/.exec(address)?.filter(Boolean) ?? [];
  return inner ? sure('stands in marks of its own', address, inner) : undefined;
}

/** A word before slashes, or slashes behind a colon. */
const SCHEME = /^([a-z]{2,8})[ ]?(?::[:/]*|;\/+|\/\/)(?=[\w[])/i;
const PROTOCOLS = ['https', 'http'];

function scheme(address: string): MendedAddress | undefined {
  const twice = /^(?:https?:\/\/)+(?=https?:\/\/)/i.exec(address);
  if (twice) return sure('begins twice', address, address.slice(twice[0].length));
  const [head, word = ''] = SCHEME.exec(address) ?? [];
  if (head === undefined) return withoutScheme(address);
  const small = word.toLowerCase();
  const rest = address.slice(head.length);
  if (/^[^\s@/]+@[\w-]+\.\w/.test(rest) && isSlip(small, 'mailto')) {
    return sure('has no scheme that is known', address, `mailto:${rest}`);
  }
  const meant =
    PROTOCOLS.find((one) => one === small) ?? PROTOCOLS.find((one) => isSlip(small, one));
  const expected = meant && `${meant}://${rest}`;
  if (!expected || expected.toLowerCase() === address.toLowerCase()) return undefined;
  return sure('has no scheme that is known', address, expected);
}

/** A host at the beginning of what would be a relative path. */
const HOST_FIRST = /^(?:\/\/)?(?:[a-z\d-]+\.)+(?:com|org|net|io)(?=\/|$)/i;

function withoutScheme(address: string): MendedAddress | undefined {
  if (!HOST_FIRST.test(address)) return undefined;
  const expected = `https://${address.replace(/^\/\//, '')}`;
  return { fault: 'has no scheme', expected, isSure: !address.startsWith('//') };
}

function host(address: string): MendedAddress | undefined {
  const [, protocol = '', name = '', rest = ''] =
    /^(https?:\/\/)([^/?#]*)(.*)$/i.exec(address) ?? [];
  const mended = name
    .replace(/\.{2,}/g, '.')
    .replace(/^\.|[.,;]$/g, '')
    .replaceAll(',', '.');
  return name === '' ? undefined : sure('has no host', address, protocol + mended + rest);
}

/** A backslash before a sign is how Markdown writes the sign. */
function backslashes(address: string): MendedAddress | undefined {
  return sure('has backslashes', address, address.replace(/\\(?=[\w.])/g, '/'));
}

/** Two slashes or dots where there is one. */
function doubled(address: string): MendedAddress | undefined {
  const [, head = '', path = '', rest = ''] = /^(https?:\/\/|\/\/|)([^?#]*)(.*)$/i.exec(address)!;
  const single = path.replace(/(?<![:/])\/{2,}/g, '/').replace(/(?<=[^./])\.{2,}(?=\w)/g, '.');
  return sure('has a doubled sign', address, head + single + rest);
}

/** `.../gids.md`, `..gids.md` */
function climbing(address: string): MendedAddress | undefined {
  return sure('has a damaged ..', address, address.replace(/^(?:\.{3,}\/|\.\.(?=\w))/, '../'));
}

/** Before a page, or what has a scheme. */
const TYPED_FIRST = /^[:;,=*!]+(?=https?:|[\w.~/-]+\.(?:md|yml|png|html?|pdf)(?:[#?]|$))/i;

function punctuation(address: string): MendedAddress | undefined {
  const plain = address.replace(TYPED_FIRST, '');
  if (plain !== address) return sure('begins with punctuation', address, plain);
  return sure('ends with punctuation', address, address.replace(/(?<=[\w/%)])[.,;:]+$/, ''));
}

function percent(address: string): MendedAddress | undefined {
  if (!/%(?![\da-f]{2})/i.test(address) || /%[^\w]*$|%\w+%/.test(address)) return undefined;
  return { fault: 'has a per cent sign without its figures', expected: undefined, isSure: false };
}

const PICTURES = ['png', 'jpg', 'jpeg', 'gif', 'svg', 'webp', 'bmp'];
const PAGES = ['md', 'yml', 'html', 'pdf', 'zip'];
/** What ends like a page or a picture that lost a letter, and is none. */
const OTHERS = /^(?:ps|cs|rs|js|ts|d|m|h|s|c|r|x?html?|[a-z]*\d)$/;

const RELATIVE = /^(?![a-z][a-z\d+.-]*:|[#?])([^?#]*?)([^/?#]*)((?:[?#].*)?)$/i;

function hasExtension(address: string, kind: string): boolean {
  const known =
    kind === 'image' ? /\.(?:png|jpe?g|gif|svg|webp|bmp)(?:$|[?#])/i : /\.(?:md|yml)(?:$|[?#])/i;
  if (known.test(address)) return !/\.(\w+)\.\1(?:$|[?#])/i.test(address);
  return kind !== 'image' && /^(?:[a-z]+:|[#/~])|\/$/i.test(address);
}

/** The extension of a relative path that lacks its dot, stands twice, is misspelled or gone. */
function extension(address: string, usual: Usual): MendedAddress | undefined {
  const [, folders = '', file = '', rest = ''] = RELATIVE.exec(address) ?? [];
  const isLink = usual.kind !== 'image';
  if (file === '' || (isLink && /^[/~]/.test(address)) || /^\.+$/.test(file)) return undefined;
  const known = isLink ? PAGES : PICTURES;
  const mended = mendedName(file, known);
  if (mended !== undefined)
    return sure('has no extension that is known', address, folders + mended + rest);
  const [, name = file, here = ''] = /^(.*)\.(\w+)$/.exec(file) ?? [];
  const meant = usual.extension();
  const isForeign = isLink && here === 'html' && meant === 'md';
  if (!isForeign && (known.includes(here.toLowerCase()) || (isLink && here !== '')))
    return undefined;
  const isOther = here !== '' && /^[a-z]{2,4}$/i.test(here);
  const stem = isOther ? name : file;
  return {
    fault: isLink ? 'leads to no page' : 'leads to no picture',
    expected: meant && `${folders}${stem}.${meant}${rest}`,
    isSure: meant !== undefined && !isOther && !endsInExtension(stem, meant),
  };
}

/** Whether a name ends with the rest of an extension that was cut: `beeldng` of `beeld.png`. */
function endsInExtension(name: string, extension: string): boolean {
  return name.endsWith(extension.slice(-2));
}

/** A file name with one of some extensions, where that is damaged but still to be seen. */
function mendedName(file: string, known: readonly string[]): string | undefined {
  const [, name = '', last = ''] = /^(.+)\.(\w+)$/.exec(file) ?? [];
  const small = last.toLowerCase();
  if (known.includes(small)) {
    const twice = new RegExp(`^(.+)\\.${small}$`, 'i').exec(name);
    return twice ? `${twice[1]}.${last}` : undefined;
  }
  if (last !== '') {
    const meant = OTHERS.test(small) ? undefined : known.find((one) => isSlip(small, one));
    return meant && `${name}.${meant}`;
  }
  const glued = known.find(
    (one) => file.length > one.length + 1 && file.toLowerCase().endsWith(one),
  );
  if (glued === undefined) return undefined;
  const stem = file.slice(0, -glued.length);
  return `${stem.replace(/[,;:_]$/, '')}.${file.slice(-glued.length)}`;
}
