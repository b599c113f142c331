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
  ])('is read as it is written: %s', (written) => {
    expect(daysOf(written)).toEqual([{ year: 2026, month: 11, day: 21 }]);
    expect(dateOddity(written, now)).toEqual([]);
  });

  it.each([
    ['令和元年5月1日', 2019, 5, 1],
    ['平成31年4月30日', 2019, 4, 30],
    ['昭和64年1月7日', 1989, 1, 7],
    ['1404/12/29', 2026, 3, 20],
    ['1405/01/01', 2026, 3, 21],
    ['7 มี.ค. 2569', 2026, 3, 7],
    ['7 ม.ค. 2569', 2026, 1, 7],
    ['mar. 3 mars 2026', 2026, 3, 3],
  ])('of another calendar is the same day in ours: %s', (written, year, month, day) => {
    expect(daysOf(written)).toEqual([{ year, month, day }]);
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
    ['yesterday', 'date-unreadable'],
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
  ['points 5 and 6.3 deleted', null],
  ['as soon as possible', null],
])('is found among other words: %s', (text, date) => {
  const range = dateIn(text);
  expect(range && text.slice(range.start, range.end)).toBe(date);
});
