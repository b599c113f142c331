import { describe, expect, it } from 'vitest';
import { dateIn } from '../../../src/checking/facts/date-in';
import { dateOddity, daysOf } from '../../../src/checking/facts/dates';

const now = new Date(2026, 10, 22, 12);

describe('a date', () => {
  it.each([
    '2026-11-21',
    '2026/11/21',
    '2026.11.21',
    '2026. 11. 21.',
    '20261121',
    '21112026',
    '21/11/2026',
    '21.11.2026',
    '21.11.2026 г.',
    '21-11-26',
    '11/21/26',
    '11/21/2026',
    'November 21, 2026',
    'Nov 21st 2026',
    'Nov. 21, 2026',
    'Nov-21-2026',
    '21 November 2026',
    '21st of November 2026',
    'this 21st day of November, 2026',
    '21. November 2026',
    '21-Nov-2026',
    '21NOV2026',
    "21 Nov '26",
    '2026 November 21',
    '2026, Nov 21',
    "'26 Nov 21",
    '21 XI 2026',
    '21.XI.2026',
    'Saturday, November 21, 2026',
    'Sat Nov 21 2026',
    'Sat., 21 Nov. 2026',
    // With a time.
    'November 21, 2026, 10:30 AM',
    'November 21, 2026 at 10:30 PM PST',
    '2026-11-21T10:30:00Z',
    '2026-11-21 10:30:00 +01:00',
    '11/21/2026 10:30',
    '21. November 2026 um 10:30 Uhr',
    '21 novembre 2026 à 10h30',
    '2026年11月21日 10時30分',
    '2026년 11월 21일 오후 2:30',
    // Chinese, Japanese, Korean; eras.
    '2026年11月21日',
    '2026 年 11 月 21 日',
    '二〇二六年十一月二十一日',
    '２０２６年１１月２１日',
    '2026年11月21日(土)',
    '2026년 11월 21일',
    '令和8年11月21日',
    '令和八年十一月二十一日',
    'R8.11.21',
    '民國115年11月21日',
    // Digits and calendars of other scripts.
    '٢١ نوفمبر ٢٠٢٦',
    '٢٠٢٦/١١/٢١',
    '۲۰۲۶/۱۱/۲۱',
    '۲۱ نوامبر ۲۰۲۶',
    '۳۰ آبان ۱۴۰۵',
    '1405/08/30',
    '२१ नवंबर २०२६',
    '21 พฤศจิกายน 2569',
    '๒๑ พฤศจิกายน ๒๕๖๙',
    '21 พ.ย. 2569',
    'วันที่ 21 พฤศจิกายน พ.ศ. 2569',
    '21 בנובמבר 2026',
    // Month names.
    'le 21 novembre 2026',
    'samedi 21 novembre 2026',
    '21 de noviembre de 2026',
    '21 de novembro de 2026',
    '21 novembre 2026',
    'den 21 november 2026',
    '21 listopada 2026 r.',
    '21. listopadu 2026',
    '21. marraskuuta 2026',
    '21 ноября 2026',
    '21 ноября 2026 г.',
    '21 ноября 2026 года',
    '21 листопада 2026 р.',
    '21 Νοεμβρίου 2026',
    '21 Kasım 2026',
    '2026. november 21.',
    '2026 m. lapkričio 21 d.',
    '21 noiembrie 2026',
    'ngày 21 tháng 11 năm 2026',
    'Ngày 21 tháng 11, 2026',
    '21 November 2026 (local time)',
    '21 November 2026 (AoE)',
    '21 November 2026 (UTC+2)',
    '21 November 2026 (CEST)',
    '21 November 2026 23:59 AoE',
    '21 November 2026, 22:15 h',
    '2026-11-21T10:30:00.123+01:00',
    "2026.11.21 10:30:00 -08'00'",
    // Dashes of word processors.
    '2026–11–21',
    '2026‑11‑21',
    '21–Nov–2026',
    // What is written around and between.
    'the 21st day of the month of November, 2026',
    '21º de novembro de 2026',
    'Nov21,2026',
    '2026.Nov.21',
    '21 / 11 / 2026',
    '(21 November 2026)',
    "21/11/'26",
    '21.11.2026,',
    '中華民國115年11月21日',
    '令8年11月21日',
    '21 พ.ย. 69',
    '21 พ.ย. 2026',
    '২১ নভেম্বর ২০২৬',
  ])('is read as it is written: %s', (written) => {
    expect(daysOf(written)).toEqual([{ year: 2026, month: 11, day: 21 }]);
    expect(dateOddity(written, now)).toEqual([]);
  });

  it.each([
    ['令和元年5月1日', 2019, 5, 1],
    ['平成31年4月30日', 2019, 4, 30],
    ['昭和64年1月7日', 1989, 1, 7],
    ['1 فروردین 1405', 2026, 3, 21],
    ['31 شهریور 1405', 2026, 9, 22],
    ['1 مهر 1405', 2026, 9, 23],
    ['29 اسفند 1405', 2027, 3, 20],
    ['30 اسفند 1403', 2025, 3, 20],
    ['1404/12/29', 2026, 3, 20],
    ['1405/01/01', 2026, 3, 21],
    ['7 มี.ค. 2569', 2026, 3, 7],
    ['7 ม.ค. 2569', 2026, 1, 7],
    ['mar. 3 mars 2026', 2026, 3, 3],
    ['H31.4.30', 2019, 4, 30],
    ['S64.1.7', 1989, 1, 7],
    ['平31年4月30日', 2019, 4, 30],
    // Persian years of 366 days, and both lengths of month.
    ['1403/12/30', 2025, 3, 20],
    ['1405/06/31', 2026, 9, 22],
    ['1405/07/01', 2026, 9, 23],
    ['1380/01/01', 2001, 3, 21],
    ['1429/01/01', 2050, 3, 21],
    ['2567/02/29', 2024, 2, 29],
    ['2500/01/01', 1957, 1, 1],
    ['2700/01/01', 2157, 1, 1],
    // Months by their shorter names.
    ['13. Jänner 2026', 2026, 1, 13],
    ['2 févr. 2026', 2026, 2, 2],
    ['2 febr. 2026', 2026, 2, 2],
    ['3 mrt 2026', 2026, 3, 3],
    ['10 juin 2026', 2026, 6, 10],
    ['1 juil. 2026', 2026, 7, 1],
    ['1 août 2026', 2026, 8, 1],
    ['5 sept 2026', 2026, 9, 5],
    ['1. Dez. 2025', 2025, 12, 1],
    ['1er novembre 2025', 2025, 11, 1],
    ['XII/3/2025', 2025, 12, 3],
    ['3.I.2026', 2026, 1, 3],
    // Chinese numbers.
    ['二〇二六年一月十日', 2026, 1, 10],
    ['二〇二六年十月三十日', 2026, 10, 30],
    ['2025年十二月三十一日', 2025, 12, 31],
    ['21 d’abril de 2026', 2026, 4, 21],
    ['07.03.2026 г.', 2026, 3, 7],
    ['07.03.2026 р.', 2026, 3, 7],
    ['07.03.2026 р', 2026, 3, 7],
    ['ngày 7 thang 3 năm 2026', 2026, 3, 7],
    ['7 марта 2026 года', 2026, 3, 7],
    // Eight digits.
    ['12192012', 2012, 12, 19],
    ['19991231', 1999, 12, 31],
    ['12312025', 2025, 12, 31],
    ['31122025', 2025, 12, 31],
  ])('of another calendar is the same day in ours: %s', (written, year, month, day) => {
    expect(daysOf(written)).toEqual([{ year, month, day }]);
  });

  it.each([
    ["l'11 novembre 2026", 2026, 11, 11],
    ['l’8 novembre 2026', 2026, 11, 8],
    ['21 d’agost de 2026', 2026, 8, 21],
  ])('may have a word run into its number or month: %s', (written, year, month, day) => {
    expect(daysOf(written)).toEqual([{ year, month, day }]);
    expect(dateIn(`Milano, ${written}`)).not.toBeNull();
  });

  it.each([
    ['06/07/2021', 'date-ambiguous'],
    // 12 November or 11 December: it must not be called future.
    ['11/12/2026', 'date-ambiguous'],
    ['12/11/2026', 'date-ambiguous'],
    ['01/02/2027', 'date-in-future'],
    ['25/12/2026', 'date-in-future'],
    ['December 25, 2026', 'date-in-future'],
    ['2027年1月2日', 'date-in-future'],
    ['令和9年1月2日', 'date-in-future'],
    ['21 November 1926', 'date-long-past'],
    ['1970-01-01', 'date-long-past'],
    ['06/07/1926', 'date-long-past'],
    ['February 30, 2026', 'date-impossible'],
    ['31/31/2026', 'date-impossible'],
    ['2026年13月1日', 'date-impossible'],
    ['20261341', 'date-impossible'],
    ['31 ноября 2026 г.', 'date-impossible'],
    ['1404/12/30', 'date-impossible'],
    ['1405/07/31', 'date-impossible'],
    ['1405/13/01', 'date-impossible'],
    ['2543/02/30', 'date-impossible'],
    ['2026年二十月一日', 'date-impossible'],
    ['20260231', 'date-impossible'],
    ['99999999', 'date-impossible'],
    ['2026/21/11', 'date-impossible'],
    ['32/1/2026', 'date-impossible'],
    ['21/11/2016', 'date-long-past'],
    ['yesterday', 'date-unreadable'],
    ['12/2026', 'date-unreadable'],
    ['202611211', 'date-unreadable'],
    ['March 5, 12026', 'date-unreadable'],
    ['20261 March 5', 'date-unreadable'],
    ['126/2/2026', 'date-unreadable'],
    ['1/2/12026', 'date-unreadable'],
    ['2026', 'date-unreadable'],
    ['3 March 126', 'date-unreadable'],
    ['March 3 4 2026', 'date-unreadable'],
    ['3, 21 November', 'date-unreadable'],
    ['21 26 Nov.', 'date-unreadable'],
    ['Dec 3 2026 Dec', 'date-unreadable'],
    ['3/XIII/2026', 'date-unreadable'],
    ['1/2/126', 'date-unreadable'],
    ['21 November 2026 (draft)', 'date-unreadable'],
    ['21-11-2026 (dd-mm-yyyy)', 'date-unreadable'],
    ['D:20261121103000', 'date-unreadable'],
    ['21', 'date-unreadable'],
    ['November 2026', 'date-unreadable'],
    ['21 November', 'date-unreadable'],
    ['Smarch 21, 2026', 'date-unreadable'],
    ['1234567', 'date-unreadable'],
    ['5 6.3', 'date-unreadable'],
  ])('is called odd where it is: %s, %s', (written, kind) => {
    expect(dateOddity(written, now)).toEqual([{ kind, date: written }]);
  });

  it('of ten years ago is not odd', () => {
    expect(dateOddity('June 10, 2017', now)).toEqual([]);
    expect(dateOddity('22 November 2016', now)).toEqual([]);
  });

  it('of tomorrow is today somewhere', () => {
    expect(dateOddity('November 23, 2026', now)).toEqual([]);
    expect(dateOddity('November 24, 2026', now)).toMatchObject([{ kind: 'date-in-future' }]);
  });
});

it.each([
  ['Berlin, 21. November 2026', '21. November 2026'],
  ['San Francisco, CA, November 21, 2026', 'November 21, 2026'],
  ['Tübingen, den 21. November 2026', 'den 21. November 2026'],
  ['北京2026年11月21日', '2026年11月21日'],
  ['11/21/26, 1:00 PM', '11/21/26, 1:00 PM'],
  ['21 November 2026, under protest', '21 November 2026'],
  ['21 November 2026, valid until 31 December 2026', '21 November 2026'],
  ['points 5 and 6.3 deleted, 21 November 2026', '21 November 2026'],
  ['31 February 2026 as agreed', '31 February 2026'],
  ['東京にて令和8年11月21日', '令和8年11月21日'],
  ['於臺北中華民國一百一十五年', null],
  ['二〇二六年十一月二十一日 北京', '二〇二六年十一月二十一日'],
  ['2026年13月41日', '2026年13月41日'],
  ['Signed at Paris on November 21, 2026 by me', 'on November 21, 2026'],
  ['21 November 2026 AD', '21 November 2026'],
  ['November 21, 2026 10:30 PST', 'November 21, 2026 10:30 PST'],
  ['21.11.2026 10:30 Uhr', '21.11.2026 10:30 Uhr'],
  ['21 noviembre 2026 Madrid', '21 noviembre 2026'],
  ['31.02.2026, 1.3.2026', '1.3.2026'],
  ['31.02.2026, 30.02.2026', '31.02.2026'],
  ['21/11/2026 10:30 Beijing time', '21/11/2026 10:30'],
  ['Zürich, 21.11.26 / J. C.', '21.11.26'],
  ['2026. 11. 21. Seoul', '2026. 11. 21.'],
  ['Room 3, 21 November 2026', '21 November 2026'],
  ['Floor 2, 11 May 26', '11 May 26'],
  ['Rue de Rivoli 12, 21 novembre 2026', '21 novembre 2026'],
  ['Building 10 (21 November 2026)', '(21 November 2026)'],
  ['2 pages, 3 figures, 4 tables', null],
  ['points 5 and 6.3 deleted', null],
  ['as soon as possible', null],
  ['10 June 2021 PM', '10 June 2021'],
  ['on 10 June 2021 of the year', 'on 10 June 2021'],
])('is found among other words: %s', (text, date) => {
  const range = dateIn(text);
  expect(range && text.slice(range.start, range.end)).toBe(date);
});

it('is not looked for behind many words', () => {
  const range = dateIn(`${'word '.repeat(60)}21 November 2026`);
  expect(range).toBe(null);
  expect(daysOf(`${'Saturday '.repeat(20)}21 November 2026`)).toBe('unreadable');
});
