import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { saysInWords } from '../../server/src/locale/numbers/words.ts';
import { saidOfNumbers } from '../support/numbers.ts';

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
          assert.equal(
            saidOfNumbers(locale, `It has ${value} parts.`, `Xxx ${word} xxx.`),
            '',
            word,
          );
        }
      }
    });

    test(`none of them in a sentence without, ${locale}`, () => {
      const language = locale.slice(0, 2);
      const seen = Array.from({ length: 18 }, (_, index) => index + 3).filter((value) =>
        saysInWords(WITHOUT[locale]!, language, value),
      );
      assert.deepEqual(seen, []);
      assert.match(saidOfNumbers(locale, 'Use 7 pages.', WITHOUT[locale]!), /^missing/);
    });
  }
});
