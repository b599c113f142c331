import { any, type Senses } from './sense-words';

const DER = '(?: (?:der|des|dem|die|den|das|ihr|ihre[rs]?|dieser|dieses|aller|meine[rs]?))*';
const BEITRAG = `(?:(?:konferenz|tagungs|zeitschriften|buch)?(?:beitrag(?:e?s)?|beitrage|aufsatz(?:es)?|artikels?|manuskript(?:e?s)?|kapitels?|vortrag(?:e?s)?|arbeit|textes|werk(?:e?s)?|abhandlung))`;
const BAND = `(?:konferenz|tagung|tagungsband(?:e?s)?|sammelband(?:e?s)?|sammelwerk(?:e?s)?|zeitschrift|bande?s?|buch(?:e?s)?|workshops?|veranstaltung|jahrbuch(?:e?s)?|festschrift)`;
const LEUTE = `(?:autor(?:inn)?en|autor(?:en)?(?:[*:_]innen|/-?innen|innen)|(?:autorinnen (?:und|bzw\\.?|oder|/) )?autoren|verfasserinnen (?:und|/) verfasser|verfasser ?[/:*_]? ?\\(?-?innen\\)?|urheber ?[/:*_]? ?\\(?-?innen\\)?|mit(?:autor(?:inn)?en|verfasser(?:innen)?)|ko-?autor(?:inn)?en|co-?autor(?:inn)?en|autor ?\\(en\\)|autor/innen|mitwirkenden?)`;
const EINE = `(?:(?:korrespondenz|haupt|erst|kontakt)?autor(?:in|s|[*:_/]-?in|\\(in\\))?(?: (?:bzw\\.?|oder|/) (?:der |des )?autor(?:in|s)?)?|verfasser(?:in|s|[*:_/]-?in|\\(in\\))?(?: ?(?:/|bzw\\.?|oder|und) ?verfasser(?:in)?)?|urheber(?:in|s|[*:_/]-?in|\\(in\\))?|rechte-?inhaber(?:in|s|[*:_/]-?in)?|lizenzgeber(?:in|s)?)`;
const STELLE = `(?:arbeitgeber(?:in|s)?|unternehmens?|firma|gesellschaft|behorde|dienstherrn?|korperschaft)`;
const NAMEN =
  '(?:vor- und (?:nach|zu|familien)name[n]?|(?:vollstandiger? |voller )?namen?|vornamen?(?:,? (?:und )?name)?|name,? vorname)';

/** What only German labels say, umlauts as plain letters. */
export const GERMAN: Senses = [
  [
    'nothing',
    any(`telefon(?:nummer|nr)?|telefax|handy|seitenzahl|(?:anzahl|zahl)${DER} seiten|seiten|geburts(?:datum|tag|ort)|rechnungs(?:anschrift|adresse)|akademischer (?:titel|grad)|anrede|erscheinungsjahr|schlagworte?r?|stichworte?r?|bemerkungen|anmerkungen|kontonummer|bankverbindung|auflage
    (?:name ${DER} )?verlage?s?|namen?${DER} (?:zeugen|zeugin|betreuers?|betreuerin)|eingangsdatum|eingegangen am|angenommen am|art${DER} ${BEITRAG}|anteil am ${BEITRAG}`),
  ],
  ['email', 'e-?mail-?(?:adresse|anschrift)|elektronische (?:post|anschrift|adresse)'],
  ['place', 'ort(?=,? ?(?:/|und|u\\.)? ?(?:datum|tag))|unterzeichnet (?:in|zu)'],
  [
    'signature',
    `(?:eigenhandige )?unterschrift(?:en|\\(en\\))?(?:${DER} (?:${LEUTE}|${EINE}|${STELLE}|berechtigten|unterzeichnenden))?|gezeichnet|unterzeichnet von`,
  ],
  [
    'editors',
    `(?:namen?${DER} )?(?:band)?herausgeber(?:\\(in(?:nen)?\\)|innen|in|n|s|[*:_/]-?innen)?(?: (?:und|/) herausgeber)?(?:${DER} ${BAND})?|herausgegeben von|hrsg\\.?`,
  ],
  [
    'number',
    `(?:beitrags|manuskript|artikel|einreichungs|paper|referenz|kenn)-?(?:nummer|nr|id)|(?:nummer|nr\\.?|kennung)${DER} ${BEITRAG}`,
  ],
  [
    'series',
    '(?:(?:titel|name|band)(?: der| aus der)? )?(?:schriften|buch)?reihe(?:ntitel)?|bandnummer|nummer des bandes',
  ],
  [
    'event',
    `(?:titel|name|bezeichnung)${DER} ${BAND}|zeitschrift|sammelband|sammelwerk|tagungsband|buchtitel|titel des buches|(?:erscheint|erscheinen soll|veroffentlicht|vorgetragen|gehalten) (?:in|im|auf der|bei der)(?: ${BAND})?`,
  ],
  ['authors', `(?:(?:namen?|liste)${DER} (?:aller )?|alle |samtliche |weitere )?${LEUTE}(?:namen)?`],
  ['organization', `(?:${NAMEN}(?: und (?:anschrift|sitz|adresse))?${DER} )?${STELLE}(?=$|\\W)(?<!^\\W*firma\\W*)`],
  [
    'signer',
    `${NAMEN}${DER} (?:${EINE}|unterzeichne\\w+)|${EINE}|(?:ansprech|kontakt)(?:partner(?:in)?|person)|unterzeichne(?:r|rin|nde[rn]?)|ich,? ?(?:der|die)? ?unterzeichne(?:r|te|nde)?|ich,|vor- und (?:nach|zu|familien)name`,
  ],
  [
    'title',
    `(?:(?:voller|vollstandiger|vorlaufiger) )?(?:titel${DER} ${BEITRAG}|(?:beitrags|aufsatz|artikel|arbeits)titel)|${BEITRAG}(?: mit dem titel)?|mit dem titel|betitelt`,
  ],
  [
    'affiliation',
    'zugehorigkeit|einrichtung|instituts?|fakultat|fachbereich|lehrstuhl|universitat(?: ?(?:/|und|oder) ?(?:institut|hochschule))?|forschungseinrichtung|dienststelle|tatig (?:an|bei|am)|beschaftigt (?:an|bei|am)',
  ],
  [
    'job',
    'position im unternehmen|funktion|stellung|dienststellung|amtsbezeichnung|dienstbezeichnung|berufsbezeichnung|beruf|eigenschaft|vertretungsbefugnis',
  ],
  [
    'address',
    any(`(?:dienst|post|privat|korrespondenz|liefer)?anschrift|(?:dienst|post|privat|korrespondenz)adresse|wohnort|wohnsitz|wohnhaft(?: in)?
    (?:stra[sß]+e|strasse)(?:,? (?:und |& )?(?:haus)?(?:nr\\.?|nummer))?(?:,? ?plz)?(?:,? ?(?:/ ?)?(?:wohn)?ort)?(?:,? ?land)?|plz,? ?(?:/ ?|und )?(?:wohn)?ort(?:,? land)?|postleitzahl|land`),
  ],
];
