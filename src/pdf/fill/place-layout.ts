import type { BlankPlace } from '../../agreements/agreement';
import { inkOf } from '../../signing/signature-ink';
import type { Box } from '../pdfium/geometry';
import type { ReadPdf } from '../read';
import type { Paragraph } from '../typesetting/paragraph';
import type { Typesetter } from '../typesetting/shaping';
import { crossBox } from './check-mark';
import { valueFor } from './field-values';
import { fitInRoom } from './fit-rows';
import type { FormField } from './form-fields';
import { sharesPlace } from './place-content';
import { boxesOf, type PlaceDrawing } from './place-drawing';
import { centred, fieldOf, roomInField, roomToSign } from './room-in-field';
import { type Room, roomsOf } from './rooms';
import type { DayParts, SetContent } from './set-contents';
import { boxToSign, nameToSign } from './sign-in-room';
import type { Update } from './update';

/** What goes where, and the places that have no room for what they should hold. */
interface PlaceLayout {
  readonly drawings: readonly PlaceDrawing[];
  readonly missed: readonly BlankPlace[];
}

/** What a signature is left of a place that holds a text as well: this part, and no less than so many points. */
const TO_SIGN = 0.4;
const LEAST_TO_SIGN = 70;
/** Between the texts of a place and the signature in it, in points. */
const BEHIND_TEXT = 12;
/** A day is written in three parts where the form has as many; of a year the last two digits where it has the others. */
const DAY_PARTS = 3;
const CENTURY = '20';

/** Lays out what goes into the places of a form; signatures last, clear of everything else. */
export function layOutPlaces(
  pdf: ReadPdf,
  places: readonly BlankPlace[],
  contents: readonly SetContent[],
  typesetter: Typesetter,
  { context, allFields }: Pick<Update, 'context' | 'allFields'>,
): PlaceLayout {
  const rooms = roomsOf(pdf, places);
  const drawings: PlaceDrawing[] = [];
  const missed: BlankPlace[] = [];
  const signatures = contents.filter((content) => content.kind === 'signature');
  for (const content of [...contents.filter(({ kind }) => kind !== 'signature'), ...signatures]) {
    const room = rooms.get(content.place);
    const made = room ? layOut(content, room) : [];
    if (made.length === 0) missed.push(content.place);
    else drawings.push(...made);
  }
  return { drawings, missed };

  function layOut(content: SetContent, room: Room): readonly PlaceDrawing[] {
    const { place } = content;
    const field = fieldOf(place, allFields);
    // What its maker has filled in or closed stays.
    const isClosed = field !== null && (field.isReadOnly || (field.kind !== 'mark' && field.value !== null));
    if (isClosed) return [];
    if (content.kind === 'mark') {
      const own = field?.kind === 'mark' ? field : null;
      const box = crossBox(pdf, own ?? place);
      return [{ kind: 'mark', place, after: room.after, field: own, box }];
    }
    return content.kind === 'text' ? write(content, room, field) : sign(content, room, field);
  }

  function write(
    { place, paragraph, day }: Extract<SetContent, { kind: 'text' }>,
    room: Room,
    field: FormField | null,
  ): readonly PlaceDrawing[] {
    const after = room.after;
    const text = paragraph.text;
    if (field && (field.kind === 'text' || field.kind === 'list')) {
      const value = valueFor(context, field, text);
      const shown = allFields.filter(({ holder, isHidden }) => holder === field.holder && !isHidden);
      const all = shown.map((own): PlaceDrawing | null => {
        const fitted = fitInRoom(typesetter, paragraph, roomInField(pdf, own, room));
        const set = fitted && own.centred ? centred(fitted, own.box) : fitted;
        return value && set && { kind: 'text', place, after, field: own, text: value.shown, fitted: set, value };
      });
      return all.some((one) => one === null) ? [] : all.filter((one) => one !== null);
    }
    const isSigned = signatures.some((other) => sharesPlace(place, other.place));
    const width = room.right - room.left;
    const right = isSigned ? room.right - Math.max(TO_SIGN * width, Math.min(LEAST_TO_SIGN, width / 2)) : room.right;
    const fitted = fitInRoom(typesetter, paragraph, { ...room, right });
    const parts = room.parts.length === DAY_PARTS && day ? writeDay(place, room, day) : [];
    if (parts.length > 0 || !fitted) return parts;
    return [{ kind: 'text', place, after, field: null, text, fitted, value: null }];
  }

  /** A day in the three parts that the form has for it, its month in short where it has to be; nothing where one is too narrow. */
  function writeDay(place: BlankPlace, room: Room, day: DayParts): PlaceDrawing[] {
    const year = room.between.endsWith(CENTURY) ? day.shortYear : day.year;
    const whole = inParts(place, room, [day.first, day.second, year]);
    return whole.length > 0 ? whole : inParts(place, room, [day.shortFirst, day.shortSecond, year]);
  }

  function inParts(place: BlankPlace, room: Room, texts: readonly Paragraph[]): PlaceDrawing[] {
    const drawn = texts.flatMap((paragraph, i): PlaceDrawing[] => {
      const fitted = fitInRoom(typesetter, paragraph, { ...room, ...room.parts[i] });
      const { text } = paragraph;
      return fitted ? [{ kind: 'text', place, after: room.after, field: null, text, fitted, value: null }] : [];
    });
    return drawn.length === texts.length ? drawn : [];
  }

  function sign(
    { place, content, paragraph }: Extract<SetContent, { kind: 'signature' }>,
    room: Room,
    field: FormField | null,
  ): readonly PlaceDrawing[] {
    const after = room.after;
    const others = [
      ...drawings.filter(({ place: { page } }) => page === place.page).flatMap(boxesOf),
      ...linesOfOthers(place),
    ];
    if (paragraph) {
      const own = field?.kind === 'text' ? field : null;
      const inside = own ? fitInRoom(typesetter, paragraph, roomInField(pdf, own, room)) : null;
      const fitted = own ? inside : nameToSign(pdf, behindTexts(place, room), paragraph, others, typesetter);
      const value = own && { shown: paragraph.text, stored: paragraph.text, offer: null };
      return fitted ? [{ kind: 'text', place, after, field: own, text: paragraph.text, fitted, value }] : [];
    }
    const { signature, ink: colour } = content;
    if ('text' in signature) return [];
    const ink = inkOf(signature, colour);
    const shape = { width: ink.box.right - ink.box.left, height: Math.max(ink.box.bottom - ink.box.top, 1) };
    const own = field && (field.kind === 'text' || field.kind === 'signature') ? field : null;
    // In its field, of which the ground lies over the page, there is nothing else.
    const inside = own && boxToSign({ ...pdf, lines: [], drawings: [] }, roomToSign(own), shape, []);
    const box = own ? inside : boxToSign(pdf, behindTexts(place, room), shape, others);
    return box ? [{ kind: 'ink', place, after, field: own, ink, box }] : [];
  }

  /** What the texts of its own place leave of it. */
  function behindTexts(place: BlankPlace, room: Room): Room {
    const texts = drawings.filter(({ place: other, field }) => field === null && sharesPlace(other, place));
    const last = Math.max(...texts.flatMap(boxesOf).map(({ right }) => right + BEHIND_TEXT), room.left);
    return { ...room, left: last };
  }

  /** The lines to write on of all other places: a signature leaves them free, whether or not something stands there. */
  function linesOfOthers(place: BlankPlace): Box[] {
    return [...rooms].flatMap(([other, { page, left, right, top, bottom, baseline, size }]) => {
      if (page !== place.page || sharesPlace(other, place)) return [];
      return baseline === null
        ? [{ left, right, top, bottom }]
        : [{ left, right, top: baseline - 0.6 * size, bottom: baseline }];
    });
  }
}
