/**
 * Characters that Simplified and Traditional Chinese write differently, in twos: the simplified one
 * first. Only those of which each has but one counterpart, and that the other writing does not have
 * at all (Unihan, kSimplifiedVariant and kTraditionalVariant).
 */
const PAIRS =
  '们們这這个個时時说說会會为為国國学學对對现現过過还還开開样樣应應该該进進种種问問题題间間点點数數' +
  '设設务務业業实實动動产產权權级級选選择擇联聯资資费費订訂阅閱证證书書销銷机機构構组組织織员員读讀' +
  '写寫请請报報变變让讓认認头頭际際单單击擊启啟东東车車见見长長电電语語话話页頁连連结結区區确確显顯' +
  '议議专專维維护護网網络絡获獲导導览覽买買卖賣错錯误誤类類许許凭憑环環统統态態计計软軟关關闭閉创創' +
  '库庫码碼测測试試编編辑輯输輸载載传傳转轉换換删刪项項总總绍紹论論评評询詢调調诊診谁誰谢謝规規视視' +
  '觉覺预預须須顾顧频頻颜顏额額风風飞飛馆館马馬驱驅验驗龙龍贝貝负負财財责責败敗货貨质質购購贴貼贷貸' +
  '贸貿赛賽轻輕较較边邊达達运運远遠违違迟遲适適邮郵针針钮鈕钱錢铁鐵链鏈锁鎖键鍵镜鏡闻聞阳陽阶階陆陸' +
  '难難静靜响響顶頂顺順简簡范範荐薦药藥营營虑慮虽雖补補装裝讨討训訓记記讲講访訪译譯诚誠详詳诸諸课課' +
  '谈談识識词詞标標栏欄档檔检檢楼樓欢歡济濟浏瀏满滿灵靈状狀独獨画畫监監盘盤础礎离離积積稳穩竞競笔筆' +
  '筛篩约約纪紀纯純线線练練细細终終经經给給绝絕续續绿綠缓緩缩縮职職胜勝脑腦节節观觀绑綁纳納图圖团團' +
  '围圍场場坏壞块塊处處备備夹夾妇婦宽寬宝寶审審层層属屬岁歲币幣帮幫带帶张張弹彈归歸录錄彻徹忆憶怀懷' +
  '惯慣战戰执執扩擴扫掃拟擬拥擁损損摆擺断斷无無晓曉术術杂雜条條来來极極桥橋梦夢';

/** The two ways to write Chinese. */
export type ChineseScript = 'Simplified' | 'Traditional';

const OTHER: Readonly<Record<ChineseScript, ReadonlyMap<string, string>>> = {
  Simplified: new Map(twos().map(([simplified, traditional]) => [traditional, simplified])),
  Traditional: new Map(twos()),
};

function twos(): [string, string][] {
  return Array.from({ length: PAIRS.length / 2 }, (_, i) => [PAIRS[2 * i]!, PAIRS[2 * i + 1]!]);
}

/** How a locale writes Chinese, by its script or its region; undefined where neither tells. */
export function chineseScript(locale: string): ChineseScript | undefined {
  if (!/^zh(?:-|$)/i.test(locale)) return undefined;
  if (/-(?:Hant|TW|HK|MO)(?:-|$)/i.test(locale)) return 'Traditional';
  return /-(?:Hans|CN|SG)(?:-|$)/i.test(locale) ? 'Simplified' : undefined;
}

/** What a character is in one way of writing, if it only belongs to the other. */
export function inScript(script: ChineseScript, character: string): string | undefined {
  return OTHER[script].get(character);
}

const ANY: Readonly<Record<ChineseScript, RegExp>> = {
  Simplified: anyOf('Simplified'),
  Traditional: anyOf('Traditional'),
};

function anyOf(script: ChineseScript): RegExp {
  return new RegExp(`[${[...OTHER[script].keys()].join('')}]`);
}

/** Whether a text has a character that one way of writing does not know: a quick look. */
export function hasOther(script: ChineseScript, text: string): boolean {
  return ANY[script].test(text);
}
