/** In whose shapes ideographs are drawn: one code point often looks otherwise in Japanese than in Chinese. */
export type Ideographs = 'chinese' | 'japanese';

/** Kanji of JIS X 0208, level 1, that GB 2312, Big5 with Hong Kong's supplement, and KS X 1001 lack; and four of names. */
export const ONLY_JAPANESE =
  '亜唖穐悪鯵圧囲壱稲鰯隠欝営栄頴鋭駅閲焔縁薗塩応鴬鴎穏仮価壊懐絵鈎拡撹殻覚楽樫渇椛竃噛苅勧巻寛歓潅観諌' +
  '関陥舘巌贋帰気亀戯犠拠挙郷尭暁倶駆駈喰粂勲薫恵掲渓経継繋蛍軽頚鶏撃倹剣圏検権県険顕験鹸厳戸呉娯効広鉱' +
  '砿麹黒狛込歳済砕斎剤冴榊咲桜雑桟讃賛歯児鴫宍雫実舎釈収繍従渋獣縦粛処奨渉焼醤乗剰壌嬢浄畳穣譲醸図粋酔' +
  '髄椙瀬斉摂説専戦繊賎銭曽惣捜挿掻巣痩総聡荘騒増臓蔵続駄騨対帯滝択沢凧単団弾遅鋳庁徴聴栂辻壷逓鉄転梼闘' +
  '働徳涜読栃凪縄弐匂韮廼嚢悩脳廃拝楳売蝿硲畠溌発醗髪抜噺樋姫鋲冨払仏塀箆変辺舗歩穂頬毎桝侭麿満麺黙杢戻' +
  '籾匁薬訳鑓揺様謡頼覧竜両猟緑塁涙霊齢暦歴' +
  '々髙﨑邉槇';

const JAPANESE = new RegExp(`[\\p{Script=Hiragana}\\p{Script=Katakana}${ONLY_JAPANESE}]`, 'u');
const HAN = /\p{Script=Han}/u;
/** Beyond the basic plane are names of both. */
const BASIC_HAN = /[\u3400-\u9fff]/g;

/** The characters of Japan's common encoding: JIS X 0208 and what Windows added. Decoded when it is first asked for. */
let encoded: ReadonlySet<string> | undefined;

function isJapanese(character: string): boolean {
  if (!encoded) {
    const decoder = new TextDecoder('shift_jis');
    const leads = [...Array(0x7c).keys()].map((i) => 0x81 + i).filter((lead) => lead < 0xa0 || lead >= 0xe0);
    const bytes = leads.flatMap((lead) => [...Array(0xbd).keys()].flatMap((i) => [lead, 0x40 + i]));
    encoded = new Set(decoder.decode(Uint8Array.from(bytes)));
  }
  return encoded.has(character);
}

/**
 * What the characters of texts tell of their ideographs: one that only Japanese has, or one that it lacks. Null where
 * there are none, or where they may be of either.
 */
export function ideographsOf(texts: readonly string[]): Ideographs | null {
  if (texts.some((text) => JAPANESE.test(text))) return 'japanese';
  const lacking = texts.some((text) => HAN.test(text) && (text.match(BASIC_HAN) ?? []).some((c) => !isJapanese(c)));
  return lacking ? 'chinese' : null;
}

/** Whether texts have ideographs and do not tell whose they are. */
export function leavesIdeographsOpen(texts: readonly string[]): boolean {
  return texts.some((text) => HAN.test(text)) && ideographsOf(texts) === null;
}
