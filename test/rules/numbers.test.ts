import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { saysInWords } from '../../server/src/locale/numbers/words.ts';
import { parseDocument } from '../../server/src/model/document.ts';
import { check } from '../../server/src/rules/check.ts';
import { rules } from '../../server/src/rules/index.ts';
import type { Finding } from '../../server/src/rules/rule.ts';
import { pair } from '../support/segments.ts';

const numberRules = rules.filter(({ id }) => id.startsWith('number-'));

function findingsOf(locale: string, source: string, target: string): Finding[] {
  return check(parseDocument(pair(103, target, source), { locale }), numberRules, {
    onFailure: (_rule, error) => {
      throw error;
    },
  });
}

function said(locale: string, source: string, target: string): string {
  return findingsOf(locale, source, target)
    .map(({ rule, message }) => `${rule.slice(7)}: ${message}`)
    .join(' ');
}

/** Targets that say a source, and how they do so by locale; bars stand between them. */
interface Row {
  readonly right: string;
  /** The same with another number: every target must be reported beside it. */
  readonly wrong: string;
  readonly targets: Readonly<Record<string, string>>;
}

const ROWS: readonly Row[] = [
  {
    right: 'At most 1,234.5 units',
    wrong: 'At most 1,235.5 units',
    targets: {
      'ar-SA': '1,234.5 وحدة على الأكثر|1234.5 وحدة|١٬٢٣٤٫٥ وحدة على الأكثر',
      'cs-CZ': 'Nejvýše 1\u00a0234,5 jednotky|Nejvýše 1234,5 jednotky',
      'de-DE':
        'Höchstens 1.234,5 Einheiten|Höchstens 1\u202f234,5 Einheiten|Höchstens 1234,5 Einheiten',
      'es-ES': '1.234,5 unidades como máximo|1\u00a0234,5 unidades|1234,5 unidades',
      'fr-FR': 'Au plus 1\u202f234,5 unités|Au plus 1 234,5 unités',
      'hu-HU': 'Legfeljebb 1\u00a0234,5 egység|Legfeljebb 1234,5 egység',
      'it-IT': 'Al massimo 1.234,5 unità|Al massimo 1234,5 unità',
      'ja-JP': '最大 1,234.5 単位|最大１，２３４．５単位|最大 1234.5 単位',
      'ko-KR': '최대 1,234.5단위',
      'nl-NL': 'Hoogstens 1.234,5 eenheden|Hoogstens 1.234,50 eenheden',
      'pl-PL': 'Najwyżej 1\u00a0234,5 jednostki|Najwyżej 1234,5 jednostki',
      'pt-BR': 'No máximo 1.234,5 unidades',
      'pt-PT': 'No máximo 1\u00a0234,5 unidades|No máximo 1.234,5 unidades',
      'ru-RU': 'Не более 1\u00a0234,5 единицы|Не более 1234,5 единицы',
      'sv-SE': 'Högst 1\u00a0234,5 enheter|Högst 1.234,5 enheter',
      'tr-TR': 'En fazla 1.234,5 birim',
      'zh-CN': '最多 1,234.5 个单位|最多１２３４．５个单位',
      'zh-TW': '最多 1,234.5 個單位',
    },
  },
  {
    right: 'Up to 10,000 rows',
    wrong: 'Up to 10,001 rows',
    targets: {
      'ar-SA': 'حتى 10,000 صف|حتى 10 آلاف صف|حتى ١٠٠٠٠ صف',
      'cs-CZ': 'Až 10\u00a0000 řádků|Až 10 tisíc řádků',
      'de-DE': 'Bis zu 10.000 Zeilen|Bis zu 10 000 Zeilen|Bis zu 10\u2009000 Zeilen',
      'es-ES': 'Hasta 10.000 filas|Hasta 10 000 filas',
      'fr-FR': 'Jusqu’à 10\u202f000 lignes|Jusqu’à 10 000 lignes',
      'hu-HU': 'Legfeljebb 10\u00a0000 sor|Legfeljebb 10 ezer sor',
      'it-IT': 'Fino a 10.000 righe|Fino a 10mila righe',
      'ja-JP': '最大 10,000 行|最大 1 万行',
      'ko-KR': '최대 10,000행|최대 1만 행',
      'nl-NL': 'Maximaal 10.000 rijen',
      'pl-PL': 'Do 10\u00a0000 wierszy|Do 10 tys. wierszy',
      'pt-BR': 'Até 10.000 linhas|Até 10 mil linhas',
      'pt-PT': 'Até 10\u00a0000 linhas|Até 10 mil linhas',
      'ru-RU': 'До 10\u00a0000 строк|До 10 тысяч строк|До 10 тыс. строк',
      'sv-SE': 'Upp till 10\u00a0000 rader|Upp till 10 tusen rader',
      'tr-TR': 'En fazla 10.000 satır|En fazla 10 bin satır',
      'zh-CN': '最多 10,000 行|最多 1 万行',
      'zh-TW': '最多 10,000 個資料列|最多 1 萬列',
    },
  },
  {
    right: 'Over $300K in revenue',
    wrong: 'Over $400K in revenue',
    targets: {
      'ar-SA': 'أكثر من 300 ألف دولار من الإيرادات|أكثر من 300,000 دولار',
      'cs-CZ': 'Tržby nad 300 tis. USD|Tržby nad 300\u00a0000 USD',
      'de-DE': 'Über 300 Tsd. USD Umsatz|Über 300.000 USD Umsatz|Über 300.000\u00a0$ Umsatz',
      'es-ES': 'Más de 300\u00a0000 USD de ingresos|Más de 300 mil dólares',
      'fr-FR': 'Plus de 300\u202f000 USD de chiffre d’affaires|Plus de 300 k$ de revenus',
      'hu-HU': '300 ezer USD feletti bevétel|300\u00a0000 USD feletti bevétel',
      'it-IT': 'Oltre 300.000 USD di ricavi|Oltre 300 mila dollari',
      'ja-JP': '30 万ドルを超える収益|300,000 ドルを超える収益',
      'ko-KR': '30만 달러가 넘는 수익|300,000달러가 넘는 수익',
      'nl-NL': 'Meer dan $ 300.000 omzet|Meer dan USD 300K omzet|Meer dan 300 duizend dollar',
      'pl-PL': 'Ponad 300 tys. USD przychodów|Ponad 300\u00a0000 USD',
      'pt-BR': 'Mais de US$ 300 mil em receita|Mais de US$ 300.000',
      'pt-PT': 'Mais de 300 mil USD em receitas|Mais de 300\u00a0000 USD',
      'ru-RU': 'Более 300 тыс. долларов дохода|Более 300\u00a0000 долл. США',
      'sv-SE': 'Över 300\u00a0000 USD i intäkter|Över 300 tusen dollar',
      'tr-TR': '300 bin ABD dolarının üzerinde gelir|300.000 ABD dolarının üzerinde',
      'zh-CN': '收入超过 30 万美元|收入超过 300,000 美元',
      'zh-TW': '營收超過 30 萬美元|營收超過 300,000 美元',
    },
  },
  {
    right: '1.5 million users',
    wrong: '2.5 million users',
    targets: {
      'ar-SA': '1.5 مليون مستخدم|1,500,000 مستخدم',
      'cs-CZ': '1,5 milionu uživatelů|1\u00a0500\u00a0000 uživatelů',
      'de-DE': '1,5 Millionen Benutzer|1,5 Mio. Benutzer|1.500.000 Benutzer',
      'es-ES': '1,5 millones de usuarios|1.500.000 usuarios',
      'fr-FR': '1,5 million d’utilisateurs|1\u202f500\u202f000 utilisateurs',
      'hu-HU': '1,5 millió felhasználó|1\u00a0500\u00a0000 felhasználó',
      'it-IT': '1,5 milioni di utenti|1.500.000 utenti',
      'ja-JP': '150 万人のユーザー|1,500,000 人のユーザー',
      'ko-KR': '150만 명의 사용자|1,500,000명의 사용자',
      'nl-NL': '1,5 miljoen gebruikers|1.500.000 gebruikers',
      'pl-PL': '1,5 miliona użytkowników|1,5 mln użytkowników',
      'pt-BR': '1,5 milhão de usuários|1.500.000 usuários',
      'pt-PT': '1,5 milhões de utilizadores|1\u00a0500\u00a0000 utilizadores',
      'ru-RU': '1,5 миллиона пользователей|1,5 млн пользователей',
      'sv-SE': '1,5 miljoner användare|1\u00a0500\u00a0000 användare',
      'tr-TR': '1,5 milyon kullanıcı|1.500.000 kullanıcı',
      'zh-CN': '150 万用户|1,500,000 个用户',
      'zh-TW': '150 萬名使用者|1,500,000 名使用者',
    },
  },
  {
    right: 'A market of 5 billion dollars',
    wrong: 'A market of 5 million dollars',
    targets: {
      'ar-SA': 'سوق بقيمة 5 مليارات دولار',
      'cs-CZ': 'Trh za 5 miliard dolarů|Trh za 5 mld. USD',
      'de-DE': 'Ein Markt von 5 Milliarden Dollar|Ein Markt von 5 Mrd. Dollar',
      'es-ES': 'Un mercado de 5.000 millones de dólares|Un mercado de 5 mil millones de dólares',
      'fr-FR': 'Un marché de 5 milliards de dollars|Un marché de 5 Md$',
      'hu-HU': '5 milliárd dolláros piac|5 Mrd USD értékű piac',
      'it-IT': 'Un mercato di 5 miliardi di dollari|Un mercato di 5 mld di dollari',
      'ja-JP': '50 億ドルの市場|50億ドルの市場',
      'ko-KR': '50억 달러 규모의 시장',
      'nl-NL': 'Een markt van 5 miljard dollar|Een markt van 5 mld. dollar',
      'pl-PL': 'Rynek o wartości 5 miliardów dolarów|Rynek o wartości 5 mld USD',
      'pt-BR': 'Um mercado de 5 bilhões de dólares|Um mercado de US$ 5 bi',
      'pt-PT': 'Um mercado de 5 mil milhões de dólares|Um mercado de 5000 milhões de dólares',
      'ru-RU': 'Рынок в 5 миллиардов долларов|Рынок в 5 млрд долларов',
      'sv-SE': 'En marknad på 5 miljarder dollar|En marknad på 5 mdr dollar',
      'tr-TR': '5 milyar dolarlık bir pazar',
      'zh-CN': '50 亿美元的市场',
      'zh-TW': '50 億美元的市場',
    },
  },
  {
    right: 'The goals of FY21',
    wrong: 'The goals of FY22',
    targets: {
      'ar-SA': 'أهداف السنة المالية 2021|أهداف FY21',
      'cs-CZ': 'Cíle fiskálního roku 2021|Cíle FY21',
      'de-DE': 'Die Ziele des GJ21|Die Ziele des Geschäftsjahrs 2021',
      'es-ES': 'Los objetivos del año fiscal 2021|Los objetivos del AF21',
      'fr-FR': 'Les objectifs de l’exercice 2021|Les objectifs de l’exercice 21',
      'hu-HU': 'A 2021-es pénzügyi év céljai|A 21-es pénzügyi év céljai',
      'it-IT': 'Gli obiettivi dell’anno fiscale 2021|Gli obiettivi di FY21',
      'ja-JP': '2021 会計年度の目標|FY21 の目標',
      'ko-KR': '2021 회계 연도의 목표|FY21의 목표',
      'nl-NL': 'De doelen van boekjaar 2021|De doelen van FY21',
      'pl-PL': 'Cele roku obrachunkowego 2021|Cele na FY21',
      'pt-BR': 'As metas do ano fiscal de 2021|As metas do AF21',
      'pt-PT': 'Os objetivos do ano fiscal de 2021|Os objetivos do FY 21',
      'ru-RU': 'Цели 2021 финансового года|Цели ФГ21',
      'sv-SE': 'Målen för räkenskapsåret 2021|Målen för FY21',
      'tr-TR': '2021 mali yılının hedefleri|FY21 hedefleri',
      'zh-CN': '2021 财年的目标|21 财年的目标',
      'zh-TW': '2021 會計年度的目標|FY21 的目標',
    },
  },
  {
    right: 'Starting in Q3',
    wrong: 'Starting in Q2',
    targets: {
      'ar-SA': 'بدءًا من الربع 3|بدءًا من Q3',
      'cs-CZ': 'Od 3. čtvrtletí|Od Q3',
      'de-DE': 'Ab dem 3. Quartal|Ab Q3',
      'es-ES': 'A partir del 3.er trimestre|A partir del T3',
      'fr-FR': 'À partir du 3e trimestre|À partir du T3',
      'hu-HU': 'A 3. negyedévtől kezdve',
      'it-IT': 'A partire dal 3º trimestre|A partire dal T3',
      'ja-JP': '第 3 四半期から|Q3 から',
      'ko-KR': '3분기부터',
      'nl-NL': 'Vanaf het 3e kwartaal|Vanaf Q3',
      'pl-PL': 'Od 3. kwartału|Od Q3',
      'pt-BR': 'A partir do 3º trimestre|A partir do T3',
      'pt-PT': 'A partir do 3.º trimestre',
      'ru-RU': 'Начиная с 3-го квартала|Начиная с 3 квартала',
      'sv-SE': 'Från och med kvartal 3|Från 3:e kvartalet',
      'tr-TR': '3. çeyrekten itibaren',
      'zh-CN': '从第 3 季度开始|从 Q3 开始',
      'zh-TW': '從第 3 季開始',
    },
  },
  {
    right: 'We open at 5 PM.',
    wrong: 'We open at 6 PM.',
    targets: {
      'ar-SA': 'نفتح في الساعة 5 مساءً.|نفتح في الساعة 17:00.|نفتح في 5 م.',
      'cs-CZ': 'Otevíráme v 17:00.|Otevíráme v 17 hodin.|Otevíráme v 17.00.',
      'de-DE': 'Wir öffnen um 17 Uhr.|Wir öffnen um 17:00 Uhr.|Wir öffnen um 17.00 Uhr.',
      'es-ES': 'Abrimos a las 17:00.|Abrimos a las 5 p. m.|Abrimos a las 17 h.',
      'fr-FR': 'Nous ouvrons à 17 h.|Nous ouvrons à 17h00.|Nous ouvrons à 17 h 00.',
      'hu-HU': '17:00 órakor nyitunk.|17 órakor nyitunk.|Délután 5-kor nyitunk.',
      'it-IT': 'Apriamo alle 17:00.|Apriamo alle ore 17.|Apriamo alle 17.00.',
      'ja-JP': '午後 5 時に開きます。|17 時に開きます。|17:00 に開きます。',
      'ko-KR': '오후 5시에 엽니다.|17시에 엽니다.|17:00에 엽니다.',
      'nl-NL': 'We openen om 17.00 uur.|We openen om 17:00 uur.|We openen om 5 uur ’s middags.',
      'pl-PL': 'Otwieramy o 17:00.|Otwieramy o godz. 17.|Otwieramy o 17.00.',
      'pt-BR': 'Abrimos às 17h.|Abrimos às 17:00.|Abrimos às 17h00.',
      'pt-PT': 'Abrimos às 17:00.|Abrimos às 17h00.',
      'ru-RU': 'Мы открываемся в 17:00.|Мы открываемся в 5 часов вечера.|Мы открываемся в 17 ч.',
      'sv-SE': 'Vi öppnar kl. 17.00.|Vi öppnar klockan 17.|Vi öppnar 17:00.',
      'tr-TR': 'Saat 17:00’de açıyoruz.|Saat 17.00’de açıyoruz.',
      'zh-CN': '我们下午 5 点开门。|我们 17:00 开门。|我们下午5时开门。',
      'zh-TW': '我們下午 5 點開門。|我們下午 5：00 開門。',
    },
  },
  {
    right: 'The file is deleted at 10:30 AM.',
    wrong: 'The file is deleted at 10:45 AM.',
    targets: {
      'ar-SA': 'يُحذف الملف في 10:30 صباحًا.|يُحذف الملف في ١٠:٣٠ ص.',
      'cs-CZ': 'Soubor se odstraní v 10:30.|Soubor se odstraní v 10.30.',
      'de-DE': 'Die Datei wird um 10:30 Uhr gelöscht.|Die Datei wird um 10.30 Uhr gelöscht.',
      'es-ES': 'El archivo se elimina a las 10:30.|El archivo se elimina a las 10:30 a. m.',
      'fr-FR':
        'Le fichier est supprimé à 10 h 30.|Le fichier est supprimé à 10h30.|Le fichier est supprimé à 10:30.',
      'hu-HU': 'A fájl 10:30-kor törlődik.|A fájl 10.30-kor törlődik.',
      'it-IT': 'Il file viene eliminato alle 10:30.|Il file viene eliminato alle 10.30.',
      'ja-JP':
        'ファイルは午前 10 時 30 分に削除されます。|ファイルは午前 10 時半に削除されます。|ファイルは 10:30 に削除されます。',
      'ko-KR':
        '파일은 오전 10시 30분에 삭제됩니다.|파일은 오전 10:30에 삭제됩니다.|파일은 10시 반에 삭제됩니다.',
      'nl-NL':
        'Het bestand wordt om 10.30 uur verwijderd.|Het bestand wordt om 10:30 uur verwijderd.',
      'pl-PL': 'Plik zostanie usunięty o 10:30.|Plik zostanie usunięty o godz. 10.30.',
      'pt-BR': 'O arquivo é excluído às 10h30.|O arquivo é excluído às 10:30.',
      'pt-PT': 'O ficheiro é eliminado às 10:30.|O ficheiro é eliminado às 10h30.',
      'ru-RU': 'Файл удаляется в 10:30.|Файл удаляется в 10.30.',
      'sv-SE': 'Filen tas bort kl. 10.30.|Filen tas bort 10:30.',
      'tr-TR': 'Dosya 10.30’da silinir.|Dosya 10:30’da silinir.',
      'zh-CN': '该文件在上午 10 点 30 分删除。|该文件在上午10点半删除。|该文件在 10：30 删除。',
      'zh-TW': '檔案會在上午 10:30 刪除。|檔案會在上午 10 點 30 分刪除。',
    },
  },
  {
    right: 'On the 3rd attempt',
    wrong: 'On the 4th attempt',
    targets: {
      'ar-SA': 'في المحاولة رقم 3|في المحاولة 3',
      'cs-CZ': 'Na 3. pokus',
      'de-DE': 'Beim 3. Versuch',
      'es-ES': 'En el 3.er intento|En el 3º intento|En el 3.º intento',
      'fr-FR': 'À la 3e tentative|À la 3<sup>e</sup> tentative|À la 3ème tentative',
      'hu-HU': 'A 3. kísérletre|A 3-ik kísérletre',
      'it-IT': 'Al 3º tentativo|Al 3° tentativo',
      'ja-JP': '3 回目の試行|第 3 回の試行',
      'ko-KR': '3번째 시도에서|제3회 시도에서',
      'nl-NL': 'Bij de 3e poging|Bij de 3de poging',
      'pl-PL': 'Przy 3. próbie|Przy 3-ciej próbie',
      'pt-BR': 'Na 3ª tentativa',
      'pt-PT': 'Na 3.ª tentativa',
      'ru-RU': 'С 3-й попытки|С 3-ей попытки',
      'sv-SE': 'Vid 3:e försöket',
      'tr-TR': '3. denemede|3’üncü denemede',
      'zh-CN': '第 3 次尝试|第3次尝试',
      'zh-TW': '第 3 次嘗試',
    },
  },
  {
    right: 'See the terms<sup>2</sup> before you begin.',
    wrong: 'See the terms<sup>3</sup> before you begin.',
    targets: {
      'ar-SA': 'راجع الشروط<sup>2</sup> قبل أن تبدأ.|راجع الشروط² قبل أن تبدأ.',
      'cs-CZ':
        'Než začnete, podívejte se na podmínky<sup>2</sup>.|Než začnete, podívejte se na podmínky².',
      'de-DE': 'Lesen Sie vorher die Bedingungen<sup>2</sup>.|Lesen Sie vorher die Bedingungen².',
      'es-ES': 'Consulte los términos<sup>2</sup>.|Consulte los términos².',
      'fr-FR': 'Consultez les conditions<sup>2</sup>.|Consultez les conditions².',
      'hu-HU': 'Tekintse meg a feltételeket<sup>2</sup>.|Tekintse meg a feltételeket².',
      'it-IT': 'Vedere le condizioni<sup>2</sup>.|Vedere le condizioni².',
      'ja-JP': '始める前に条件<sup>2</sup>を参照してください。|始める前に条件²を参照してください。',
      'ko-KR': '시작하기 전에 약관<sup>2</sup>을 참조하세요.|시작하기 전에 약관²을 참조하세요.',
      'nl-NL': 'Lees eerst de voorwaarden<sup>2</sup>.|Lees eerst de voorwaarden².',
      'pl-PL': 'Zobacz warunki<sup>2</sup>.|Zobacz warunki².',
      'pt-BR': 'Confira os termos<sup>2</sup>.|Confira os termos².',
      'pt-PT': 'Veja os termos<sup>2</sup>.|Veja os termos².',
      'ru-RU': 'Ознакомьтесь с условиями<sup>2</sup>.|Ознакомьтесь с условиями².',
      'sv-SE': 'Läs villkoren<sup>2</sup>.|Läs villkoren².',
      'tr-TR': 'Koşullara<sup>2</sup> bakın.|Koşullara² bakın.',
      'zh-CN': '开始之前请参阅条款<sup>2</sup>。|开始之前请参阅条款²。',
      'zh-TW': '開始之前請參閱條款<sup>2</sup>。|開始之前請參閱條款²。',
    },
  },
  {
    right: 'With a 25% discount',
    wrong: 'With a 35% discount',
    targets: {
      'ar-SA': 'بخصم 25%|بخصم ٢٥٪|بخصم 25 بالمئة',
      'cs-CZ': 'Se slevou 25\u00a0%|Se slevou 25 procent|S 25% slevou',
      'de-DE': 'Mit 25\u00a0% Rabatt|Mit 25 Prozent Rabatt|Mit 25%igem Rabatt',
      'es-ES': 'Con un 25\u00a0% de descuento|Con un 25 por ciento de descuento',
      'fr-FR': 'Avec 25\u00a0% de remise|Avec 25 pour cent de remise',
      'hu-HU': '25%-os kedvezménnyel|25 százalékos kedvezménnyel',
      'it-IT': 'Con uno sconto del 25%|Con uno sconto del 25 per cento',
      'ja-JP': '25% の割引で|25％の割引で|25 パーセントの割引で',
      'ko-KR': '25% 할인|25퍼센트 할인',
      'nl-NL': 'Met 25% korting|Met 25 procent korting',
      'pl-PL': 'Z 25% rabatem|Z rabatem 25 procent',
      'pt-BR': 'Com 25% de desconto|Com 25 por cento de desconto',
      'pt-PT': 'Com 25\u00a0% de desconto|Com 25 por cento de desconto',
      'ru-RU': 'Со скидкой 25\u00a0%|Со скидкой 25 процентов|С 25%-ной скидкой',
      'sv-SE': 'Med 25\u00a0% rabatt|Med 25 procents rabatt',
      'tr-TR': '%25 indirimle|yüzde 25 indirimle',
      'zh-CN': '享受 25% 的折扣|享受百分之 25 的折扣',
      'zh-TW': '享 25% 折扣|享 25％ 折扣',
    },
  },
  {
    right: 'It expires after 30 days.',
    wrong: 'It expires after 30 weeks.',
    targets: {
      'ar-SA': 'تنتهي صلاحيته بعد 30 يومًا.',
      'cs-CZ': 'Platnost vyprší po 30 dnech.|Platnost vyprší za 30 dní.',
      'de-DE': 'Läuft nach 30 Tagen ab.|Die 30-tägige Frist läuft ab.|Die 30-Tage-Frist läuft ab.',
      'es-ES': 'Expira a los 30 días.',
      'fr-FR': 'Expire au bout de 30 jours.',
      'hu-HU': '30 nap után lejár.|A 30 napos idő lejár.',
      'it-IT': 'Scade dopo 30 giorni.',
      'ja-JP': '30 日後に期限が切れます。|30日間で期限が切れます。',
      'ko-KR': '30일 후에 만료됩니다.|30일간 유효합니다.',
      'nl-NL': 'Verloopt na 30 dagen.',
      'pl-PL': 'Wygasa po 30 dniach.|Wygasa po upływie 30 dni.',
      'pt-BR': 'Expira após 30 dias.',
      'pt-PT': 'Expira ao fim de 30 dias.',
      'ru-RU': 'Истекает через 30 дней.|30-дневный срок истекает.',
      'sv-SE': 'Upphör efter 30 dagar.',
      'tr-TR': '30 gün sonra sona erer.|30 günlük süre sona erer.',
      'zh-CN': '30 天后过期。|30日后过期。',
      'zh-TW': '30 天後到期。',
    },
  },
  {
    right: 'Wait 10 minutes.',
    wrong: 'Wait 10 seconds.',
    targets: {
      'ar-SA': 'انتظر 10 دقائق.',
      'cs-CZ': 'Počkejte 10 minut.',
      'de-DE': 'Warten Sie 10 Minuten.',
      'es-ES': 'Espere 10 minutos.',
      'fr-FR': 'Attendez 10 minutes.',
      'hu-HU': 'Várjon 10 percet.',
      'it-IT': 'Attendere 10 minuti.',
      'ja-JP': '10 分待ちます。',
      'ko-KR': '10분 동안 기다립니다.',
      'nl-NL': 'Wacht 10 minuten.',
      'pl-PL': 'Poczekaj 10 minut.',
      'pt-BR': 'Aguarde 10 minutos.',
      'pt-PT': 'Aguarde 10 minutos.',
      'ru-RU': 'Подождите 10 минут.',
      'sv-SE': 'Vänta i 10 minuter.',
      'tr-TR': '10 dakika bekleyin.',
      'zh-CN': '等待 10 分钟。',
      'zh-TW': '等候 10 分鐘。',
    },
  },
  {
    right: 'Stored for 12 months and 6 hours',
    wrong: 'Stored for 12 years and 6 hours',
    targets: {
      'ar-SA': 'مخزن لمدة 12 شهرًا و6 ساعات',
      'cs-CZ': 'Uloženo 12 měsíců a 6 hodin',
      'de-DE': '12 Monate und 6 Stunden lang gespeichert',
      'es-ES': 'Se almacena 12 meses y 6 horas',
      'fr-FR': 'Stocké pendant 12 mois et 6 heures',
      'hu-HU': '12 hónapig és 6 óráig tárolva',
      'it-IT': 'Archiviato per 12 mesi e 6 ore',
      'ja-JP': '12 か月と 6 時間保存されます|12ヶ月と6時間保存されます',
      'ko-KR': '12개월 6시간 동안 저장됨',
      'nl-NL': '12 maanden en 6 uur bewaard',
      'pl-PL': 'Przechowywane przez 12 miesięcy i 6 godzin',
      'pt-BR': 'Armazenado por 12 meses e 6 horas',
      'pt-PT': 'Armazenado durante 12 meses e 6 horas',
      'ru-RU': 'Хранится 12 месяцев и 6 часов',
      'sv-SE': 'Lagras i 12 månader och 6 timmar',
      'tr-TR': '12 ay 6 saat saklanır',
      'zh-CN': '存储 12 个月零 6 小时',
      'zh-TW': '儲存 12 個月又 6 小時',
    },
  },
];

/** What differs, and how it is said. */
const WRONG: readonly (readonly [
  locale: string,
  source: string,
  target: string,
  expected: string,
])[] = [
  ['nl-NL', '300K rows', '300 rijen', 'unit: 300 differs from the source: expected 300K.'],
  ['de-DE', '5 million', '5 Milliarden', 'unit: 5 differs from the source: expected 5 million.'],
  ['de-DE', '5 billion', '5 Billionen', 'unit: 5 differs from the source: expected 5 billion.'],
  ['de-DE', '5 million or 10 million', '5 oder 10 Millionen', ''],
  ['de-DE', 'A 4K display', 'Ein 4-K-Bildschirm', ''],
  ['nl-NL', 'The 3M filter', 'Het filter van 3 maanden', ''],
  ['ko-KR', 'At least USD$300K in revenue', '최소 USD$300K를 거래', ''],
  ['ja-JP', '$10M of 5', '5 の 10 ドル', 'unit: 10 differs from the source: expected 10M.'],
  ['nl-NL', 'At 5 PM', 'Om 5 AM', 'unit: AM differs from the source: expected PM.'],
  ['zh-CN', 'At 5:30 PM', '上午 5:30', 'unit: 上午 differs from the source: expected 下午.'],
  ['ja-JP', 'At 9 AM', '午後 9 時', 'unit: 午後 differs from the source: expected 午前.'],
  ['es-ES', 'At 5 PM', 'A las 5 a. m.', 'unit: a. m differs from the source: expected p. m.'],
  ['ko-KR', 'At 9 AM', '오전 9시', ''],
  ['ar-SA', 'At 9 AM', '9 م', 'unit: م differs from the source: expected ص.'],
  [
    'pl-PL',
    'By FY21 Q2',
    'Do 2. kwartału 2019',
    'changed: 2019 differs from the source: expected 2021.',
  ],
  ['hu-HU', 'In FY21', 'A pénzügyi évben', 'missing: The source says 21, which is missing here.'],
  [
    'nl-NL',
    'Get v2.0.1 now',
    'Nu ophalen',
    'missing: The source says 2.0.1, which is missing here.',
  ],
  ['fr-FR', 'At 10:30', 'Plus tard', 'missing: The source says 10:30, which is missing here.'],
  ['fr-FR', 'At 12:00 AM', 'À minuit', ''],
  [
    'de-DE',
    'For USD15 per month',
    'Pro Monat',
    'missing: The source says 15, which is missing here.',
  ],
  ['de-DE', 'Use 100 percent of it', 'Voll ausnutzen', ''],
  [
    'fr-FR',
    'Up to 1,000 rows',
    'Jusqu’à 1 001 lignes',
    'changed: 1 001 differs from the source: expected 1 000.',
  ],
  ['zh-CN', 'Steps 1, 2, and 3', '步骤 1,2,3', ''],
  ['zh-CN', 'Steps 1, 2, and 4', '步骤 1,2,3', 'changed: 3 differs from the source: expected 4.'],
  [
    'de-DE',
    'In Q2 (FY21)',
    'Im zweiten Quartal (GJ21, Q3)',
    'changed: 3 differs from the source: expected 2.',
  ],
  ['sv-SE', 'E3, E5', 'E5 och E5', 'changed: 5 differs from the source: expected 3.'],
  ['sv-SE', 'E3, E5', 'E5 och E3', ''],
  ['sv-SE', 'E3, E3 and E5', 'E3 och E5', ''],
  [
    'pt-PT',
    'Q2 and 5 more',
    'Q22 e mais 6',
    'changed: 22 differs from the source: expected 2. changed: 6 differs from the source: expected 5.',
  ],
  ['en-GB', 'The 42 files', 'The forty-two files', ''],
];

describe('numbers that differ', () => {
  for (const [locale, source, target, expected] of WRONG) {
    test(`${locale} ${source}: ${target}`, () => {
      assert.equal(said(locale, source, target), expected);
    });
  }
});

describe('the same number in every locale', () => {
  for (const { right, wrong, targets } of ROWS) {
    for (const [locale, forms] of Object.entries(targets)) {
      test(`${right} ${locale}`, () => {
        for (const target of forms.split('|')) {
          assert.equal(said(locale, right, target), '', target);
          assert.notEqual(said(locale, wrong, target), '', `${wrong}: ${target}`);
        }
      });
    }
  }
});

/** The words for 0 to 20, in forms in which pages have them, and inflected ones behind bars. */
const WORDS: Readonly<Record<string, string>> = {
  'ar-SA':
    'صفر واحد|واحدة|الأول|الأولى اثنان|اثنين|ثانية|الثاني ثلاثة|ثلاث|الثالثة|ثلاثة أربعة|أربع|الرابع خمسة|خمس|وخمسة ستة|السادس سبعة|سبع ثمانية|ثماني|الثامن تسعة|تسع عشرة|عشر|العاشر أحد_عشر|إحدى_عشرة اثنا_عشر|اثني_عشر ثلاثة_عشر|ثلاث_عشرة أربعة_عشر|أربع_عشرة خمسة_عشر ستة_عشر سبعة_عشر ثمانية_عشر تسعة_عشر عشرون|عشرين|العشرين',
  'cs-CZ':
    'nula|nuly|nulový jeden|jedna|jedno|první dva|dvě|dvou|dvěma|druhý|oba tři|tří|třem|třetí čtyři|čtyř|čtyřem|čtvrtý pět|pěti|pátý šest|šesti|šestý sedm|sedmi|sedmý osm|osmi|osmý devět|devíti|devátý deset|deseti|desíti|desátý jedenáct|jedenácti dvanáct|dvanácti|dvanáctý třináct čtrnáct patnáct šestnáct sedmnáct osmnáct devatenáct dvacet|dvaceti|dvacátý',
  'de-DE':
    'null|keine ein|eine|einem|ersten zwei|zweiten|beiden|zweimal drei|dritten vier|vierte fünf|fünften sechs|sechsmonatig sieben|siebten acht|achte neun|neunten zehn|zehntägig elf|elften zwölf|zwölfmonatig dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig|zwanzigsten',
  'es-ES':
    'cero un|una|uno|primer|primera dos|segundo|ambas tres|tercer|tercera cuatro|cuarto cinco|quinta seis|sexto siete|séptimo ocho|octava nueve|noveno diez|décima once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte',
  'fr-FR':
    'zéro un|une|premier|première deux|deuxième|second trois|troisième quatre|quatrième cinq|cinquième six|sixième sept|septième huit|huitième neuf|neuvième dix|dixième onze|onzième douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt|vingtième',
  'hu-HU':
    'nulla egy|első|egyik két|kettő|második|mindkét három|harmadik|hárman négy|negyedik öt|ötödik hat|hatodik hét|hetedik nyolc|nyolcadik kilenc tíz|tizedik tizenegy|tizenegyedik tizenkét|tizenkettő tizenhárom tizennégy tizenöt tizenhat tizenhét tizennyolc tizenkilenc húsz|huszadik',
  'it-IT':
    'zero un|una|uno|primo|prima due|seconda|entrambi tre|terzo quattro|quarta cinque|quinto sei|sesto sette|settimo otto|ottavo nove|nono dieci|decimo undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti|ventesimo',
  'ja-JP':
    'ゼロ 一つ|最初の一人 二つ|両方|二人 三つ|第三者 四つ|四半期 五つ 六つ 七つ 八つ 九つ 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十',
  'ko-KR':
    '제로 하나|한|첫 두|둘|이중 세|셋|세 네|넷 다섯 여섯 일곱 여덟 아홉 열|십 열한|열하나|십일 열두|열둘|십이 열세|십삼 열네 열다섯 열여섯 열일곱 열여덟 열아홉 스무|스물|이십',
  'nl-NL':
    'nul|geen een|één|eerste twee|tweede|beide drie|derde vier|vierde vijf|vijfde zes|zesde zeven acht|achtste negen tien|tiende elf|elfde twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig|twintigste',
  'pl-PL':
    'zero|zera jeden|jedna|jednego|pierwszy dwa|dwie|dwóch|dwu|dwoma|drugi|oba|obu trzy|trzech|trzema|trzeci cztery|czterech|czterema|czwarty pięć|pięciu|piąty sześć|sześciu|szósty siedem|siedmiu|siódmy osiem|ośmiu|ósmy dziewięć|dziewięciu|dziewiąty dziesięć|dziesięciu|dziesiąty jedenaście|jedenastu dwanaście|dwunastu|dwanaścioro trzynaście|trzynastu czternaście|czternastu piętnaście szesnaście siedemnaście osiemnaście dziewiętnaście dwadzieścia|dwudziestu|dwudziesty',
  'pt-BR':
    'zero um|uma|primeiro dois|duas|segunda|ambos três|terceiro quatro|quarta cinco|quinto seis|sexto sete|sétimo oito|oitavo nove|nono dez|décimo onze doze treze catorze|quatorze quinze dezesseis dezessete dezoito dezenove vinte|vigésimo',
  'pt-PT':
    'zero um|uma|primeira dois|duas|segundo|ambas três|terceira quatro|quarto cinco|quinta seis|sexta sete|sétima oito|oitava nove|nona dez|décima onze doze treze catorze quinze dezasseis dezassete dezoito dezanove vinte|vigésima',
  'ru-RU':
    'ноль|нуля|нулевой один|одна|одного|одному|первый|первой два|две|двух|двум|двумя|второй|оба|обеих три|трёх|трех|тремя|третий|третьей четыре|четырёх|четырьмя|четвёртый|четверо пять|пяти|пятью|пятый шесть|шести|шестью|шестой семь|семи|семью|седьмой восемь|восьми|восемью|восьмой девять|девяти|девятый десять|десяти|десятью|десятый одиннадцать|одиннадцати двенадцать|двенадцати|двенадцатый тринадцать четырнадцать пятнадцать|пятнадцати шестнадцать семнадцать восемнадцать девятнадцать двадцать|двадцати|двадцатый',
  'sv-SE':
    'noll|inga en|ett|första två|andra|båda tre|tredje fyra|fjärde fem|femte sex|sjätte sju|sjunde åtta|åttonde nio|nionde tio|tionde elva|elfte tolv|tolfte tretton fjorton femton sexton sjutton arton nitton tjugo|tjugonde',
  'tr-TR':
    'sıfır bir|ilk|birinci iki|ikinci|çift üç|üçüncü|üçü dört|dördüncü beş|beşinci altı|altıncı yedi|yedinci sekiz|sekizinci dokuz on|onuncu on_bir on_iki|on_ikinci on_üç on_dört on_beş on_altı on_yedi on_sekiz on_dokuz yirmi|yirminci',
  'zh-CN':
    '零 一个|单个|首个 两个|二|双重 三个|第三方 四个 五个 六个 七个 八个 九个 十个 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十',
  'zh-TW':
    '零 一個|單一|首個 兩個|二|雙重 三個|第三方 四個 五個 六個 七個 八個 九個 十個 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十',
};

/** Sentences without a number, in which none may be seen. */
const WITHOUT: Readonly<Record<string, string>> = {
  'ar-SA': 'استخدم هذه الصفحة لفتح الملفات وحفظها.',
  'cs-CZ': 'Na této stránce můžete otevírat a ukládat soubory.',
  'de-DE': 'Auf dieser Seite öffnen und speichern Sie Dateien.',
  'es-ES': 'Use esta página para abrir y guardar los archivos.',
  'fr-FR': 'Utilisez cette page pour ouvrir et enregistrer les fichiers.',
  'hu-HU': 'Ezen az oldalon fájlokat nyithat meg és menthet.',
  'it-IT': 'Usare questa pagina per aprire e salvare i file.',
  'ja-JP': 'このページを使用してファイルを開いて保存します。',
  'ko-KR': '이 페이지를 사용하여 파일을 열고 저장합니다.',
  'nl-NL': 'Gebruik deze pagina om bestanden te openen en op te slaan.',
  'pl-PL': 'Na tej stronie możesz otwierać i zapisywać pliki.',
  'pt-BR': 'Use esta página para abrir e salvar os arquivos.',
  'pt-PT': 'Utilize esta página para abrir e guardar os ficheiros.',
  'ru-RU': 'На этой странице можно открывать и сохранять файлы.',
  'sv-SE': 'Använd den här sidan för att öppna och spara filer.',
  'tr-TR': 'Dosyaları açmak ve kaydetmek için bu sayfayı kullanın.',
  'zh-CN': '使用此页面打开和保存文件。',
  'zh-TW': '使用此頁面開啟及儲存檔案。',
};

describe('the words to twenty', () => {
  for (const [locale, row] of Object.entries(WORDS)) {
    test(locale, () => {
      for (const [value, forms] of row.split(' ').entries()) {
        for (const word of forms.replaceAll('_', ' ').split('|')) {
          assert.equal(said(locale, `It has ${value} parts.`, `Xxx ${word} xxx.`), '', word);
        }
      }
    });

    test(`none of them in a sentence without, ${locale}`, () => {
      const language = locale.slice(0, 2);
      const seen = Array.from({ length: 18 }, (_, index) => index + 3).filter((value) =>
        saysInWords(WITHOUT[locale]!, language, value),
      );
      assert.deepEqual(seen, []);
      assert.match(said(locale, 'Use 7 pages.', WITHOUT[locale]!), /^missing/);
    });
  }
});
