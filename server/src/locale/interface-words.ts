import { remembered } from '../text/remembered.ts';
import { functionWordsOf } from './function-words.ts';
import { languageOf } from './language.ts';

/**
 * Words around the names of a user interface that are no names themselves, by language: what an
 * item is (page, tab, button), as the beginnings of its forms; what one does with it (select,
 * click), as whole forms; and pronouns and adverbs beside these. Beginnings that other names share
 * are left out, such as Polish *list* (a letter) and Czech *nabídka* (an offer).
 */
const WORDS: Readonly<Record<string, readonly [items: string, verbs: string, others: string]>> = {
  cs: ['stránk stránc sloup seznam tlačít ikon oddíl kart', 'vyberte klikněte zvolte', 'také jen'],
  da: ['side fane kolonne knap menu', 'vælg klik', 'du også'],
  de: [
    'seite registerkarte spalte schaltfläche menü abschnitt',
    'wählen klicken',
    'Sie auch neben hier dann',
  ],
  es: [
    'página pestaña columna botón botones icono menú sección lista opción',
    'seleccione selecciona elija pulse haga clic hacer',
    'también usted',
  ],
  fi: ['sivu välileh sarak paini kuvak valik', 'valitse napsauta', 'myös'],
  fr: [
    'page onglet colonne bouton icône menu section liste',
    'sélectionnez cliquez choisissez',
    'vous aussi',
  ],
  hu: [
    'lap oldal oszlop gomb ikon menü szakasz mező sarok',
    'válassza kattintson választva lehetőséget',
    'is meg felső jobb bal',
  ],
  it: [
    "pagina scheda colonna pulsante icona l'icona menu sezione elenco opzione casella",
    'selezionare selezionate scegliere fare clic',
    'anche su sul',
  ],
  nb: ['side fane kolonne knapp meny', 'velg klikk', 'du også'],
  nl: [
    'pagina tabblad kolom knop pictogram menu sectie lijst vervolgkeuzelijst',
    'selecteer selecteren kies klik',
    'te om als ook u het in bij',
  ],
  pl: [
    'stron kolumn przycisk ikon pozycj obszar menu sekcj',
    'wybierz kliknij',
    'też także jest czy',
  ],
  pt: [
    'página guia separador coluna botão ícone menu secção seção lista opção',
    'selecione clique clicar escolha',
    'também você automaticamente',
  ],
  ro: ['pagin coloan butonul pictogram meniul secțiun', 'selectați faceți', 'și de asemenea'],
  ru: [
    'страниц вкладк столб кнопк значок значк меню раздел списк список',
    'выберите нажмите щелкните',
    'также вы',
  ],
  sk: ['stránk stĺp tlačid ikon', 'vyberte kliknite', 'tiež'],
  sv: [
    'sida flik kolumn knapp ikon meny avsnitt listan rutan fältet alternativet',
    'välj väljer klicka klickar',
    'du också nedan på är',
  ],
  tr: [
    'sayfa sekme sütun düğme simge menü seçenek seçeneğ bölüm alan',
    'seçin seçerek tıklayın tıklatın',
    'sağ sol üst alt köşedeki ardından',
  ],
  uk: ['сторінк вкладк стовп кнопк значок меню розділ', 'виберіть натисніть', 'також ви'],
};

/** The words of one language, taken apart. */
interface InterfaceWords {
  /** The beginnings of the words for items. */
  readonly items: ReadonlySet<string>;
  readonly shortest: number;
  readonly verbs: ReadonlySet<string>;
  /** The verbs, and other words that are no names. */
  readonly whole: ReadonlySet<string>;
  /** Words that only join others. */
  readonly joining: ReadonlySet<string>;
}

/** How many letters may stand behind the beginning of a word: its endings. */
const LONGEST_ENDING = 6;
/** How many words may stand on either side of one that tells. */
const MOST_BESIDE = 2;

/**
 * Whether a stretch of text names nothing: all its few words say what an item is, or what one does
 * with it, or only join others. False for languages whose words we do not know.
 */
export function namesNothing(locale: string, text: string): boolean {
  const words = wordsOf(languageOf(locale));
  if (!words) return false;
  const said = text.trim().split(/\s+/, 2 * MOST_BESIDE + 2);
  const tells = said.map((word) => isTelling(word, words));
  return (
    said.every((word, place) => tells[place] || words.joining.has(word)) &&
    tells.some(
      (isOne, place) => isOne && place <= MOST_BESIDE && said.length - place - 1 <= MOST_BESIDE,
    )
  );
}

/** Whether a word says what an item is; false for languages whose words we do not know. */
export function isItem(locale: string, word: string): boolean {
  const words = wordsOf(languageOf(locale));
  return words !== undefined && beginsWithItem(word, words);
}

/** Whether a word says what one does with an item; false for languages whose words we do not know. */
export function isCommand(locale: string, word: string): boolean {
  return wordsOf(languageOf(locale))?.verbs.has(word) ?? false;
}

const wordsOf = remembered((language): InterfaceWords | undefined => {
  const row = WORDS[language];
  if (!row) return undefined;
  const [items, verbs, others] = row.map((words) => words.split(' '));
  return {
    items: new Set(items),
    shortest: Math.min(...items!.map((item) => item.length)),
    verbs: new Set(verbs),
    whole: new Set([...verbs!, ...others!]),
    joining: functionWordsOf(language).leaning,
  };
});

/** Whether a word says what an item is, or what one does with it. */
function isTelling(word: string, words: InterfaceWords): boolean {
  return words.whole.has(word) || beginsWithItem(word, words);
}

function beginsWithItem(word: string, { items, shortest }: InterfaceWords): boolean {
  const least = Math.max(shortest, word.length - LONGEST_ENDING);
  for (let length = least; length <= word.length; length++) {
    if (items.has(word.slice(0, length)) && LETTERS.test(word.slice(length))) return true;
  }
  return false;
}

const LETTERS = /^\p{L}*$/u;

/** Languages that write a name before what it is: `Müşteriler sayfası`, the Customers page. */
const NAME_FIRST = new Set(['fi', 'hu', 'tr']);

/** Whether the language of a locale writes the name of an item before the word that says what it is. */
export function namesComeFirst(locale: string): boolean {
  return NAME_FIRST.has(languageOf(locale));
}
