import type { Wanted } from '../../agreements/agreement';

/** What words of a label stand for: something that is wanted, a signature, or something that nobody knows. */
export type Sense = Wanted | 'signature' | 'nothing';

const any = (words: string) => `(?:${words.trim().replace(/\s*\n\s*/g, '|')})`;

const WORK =
  any(`(?:journal |conference |workshop |written |research )?(?:article|paper|manuscript|contribution|chapter|submission|talk|presentation|poster|essay)s?
  work|abstract|artikels?|beitrage?s?|aufsatze?s?|contribucion|articulo`);
const VENUE =
  any(`conference|workshop|symposium|proceedings|book|event|meeting|gathering|congress|journal|volume|collection|anthology|school
  seminar|colloquium|publication|konferenz|tagung|tagungsband(?:e?s)?|veranstaltung|congreso|colloque|journees`);
const PERSON =
  any(`signatory|signer|donor|giver|signee|undersigned|person signing|signing person|copyright (?:holder|owner)|rights ?holder|licensor
  grantor|assignor|transferor|contributor|participant|speaker|presenter|owner|unterzeichn\\w+`);
const ONE_AUTHOR =
  any(`(?:(?:corresponding|contact|signing|submitting|first|lead|main|responsible|sole|presenting) )*author(?! ?\\(s\\)| ?/ ?s\\b)
  korrespondenzautor\\w*|autor|autorin|verfasser|auteur`);
const MANY_AUTHORS = any(
  `(?:co-?|contributing )?authors|(?:joint|further|additional|fellow) (?:authors?|donors?|givers?|owners?|licensors?|grantors?|contributors?)|writers|(?:co-?)?author ?(?:\\(s\\)|/ ?s\\b)|(?:co-?)?contributors|contributor ?\\(s\\)|autoren|autorinnen|autores|auteurs|co-?auteurs|verfasser ?[/:*_]? ?\\(?-?innen\\)?`,
);
const OF = '(?:of|for|from|der|des|du|de|del)(?: (?:the|this|your|my|our|all|each|any|la|los|die))*';
/** Whose an address is, before it or behind. */
const THEM = `(?:${MANY_AUTHORS}|${ONE_AUTHOR}|${PERSON})`;
const THEIR = `(?:${THEM}(?:'s|')? ?)?`;
const OF_THEM = `(?: ${OF} ${THEM})?`;
/** Those who sign besides, and what is theirs. */
const OTHER =
  'witness(?:es)?|guarantor|guardian|supervisor|translator|head of (?:the |our )?\\w+|superior|notary|zeuge|zeugin|temoin';
const OF_OTHERS = `(?:(?:(?:full|printed|legal) )?(?:names?|title|position|occupation|address)(?:,? (?:and|&) (?:names?|title|position|occupation|address))* ${OF} (?:${OTHER})|(?:${OTHER})(?:'s|s'|')? (?:full |printed )?(?:names?|title|position|occupation|address))`;
/** What comes with a work is another thing. */
const WITH_THE_WORK = `\\w+ (?:along |together )?(?:with|accompany(?:ing)?) (?:the|this|your|our|my) ${WORK}`;
/** A party or a thing that a text calls so from here on. */
const CALLED =
  '(?:in what follows|hereinafter|hereafter|henceforth|from here on|in the following|im folgenden)[,:]? (?:(?:jointly|together|collectively) )?(?:(?:called|named|referred to as)[,:]? )?["“„\']?(?:the |der |die |das )?["“„\']?';

/**
 * In this order: words that one has taken are no others'. What a conference is called is no paper's title, an editor's
 * name no author's; an organization has its own address.
 */
export const SENSES: readonly (readonly [sense: Sense, words: RegExp])[] = (
  [
    [
      'nothing',
      any(`${OF_OTHERS}|${WITH_THE_WORK}|room(?: ?(?:no|nr|number))?|date of birth|birth ?date|tele?phone|tel|phone|fax|mobile|orcid|url|web ?(?:site|page)|home ?page|isbn|issn|doi|iban|vat
      (?:publication|submission|acceptance|expiry|start|end|due|received|approval) date|date (?:of (?:publication|submission|acceptance|receipt|approval)|received|accepted)
      initials?|year(?: of publication)?|jahr|annee|ano|type ${OF} (?:\\w+ )?${WORK}|${WORK} (?:type|length)|publishers?|licensees?|assignees?|(?:number of )?pages|(?:share|percentage|proportion) (?:in|of) (?:the |this )?${WORK}|page numbers?|running (?:head|title)s?|short title|special issue(?: (?:or|/) collection)?|keywords?|witness\\w*|comments?|remarks?|amount|fee|received by|approved by
      (?:academic )?title \\((?:mr|ms|dr|prof)[^)]*\\)|academic title|salutation`),
    ],
    [
      'email',
      `reach(?:ed)? (?:me |us |you |him |her |them )?(?:at|by|on|under)|contact(?:ed)? (?:me |us |you )?(?:at|by|under)|${THEIR}(?:e-? ?mails?(?: address(?:es)?)?|(?:electronic )?mail address|electronic mail)${OF_THEM}|correo(?: electronico)?|courriel|adresse (?:electronique|e-?mail|mail|de courriel)(?: de l'au(?:teur|trice))?`,
    ],
    [
      'job',
      any(`(?:function|position|capacity|office|role) ${OF} (?:${PERSON}|${ONE_AUTHOR})
      job(?: ?titles?)?|position|function|designation|occupation|professional title|role|capacity|rank|its|official title
      title(?: ?/ ?| or )position|name (?:and|&) position`),
    ],
    [
      'date',
      '(?<=where (?:and|&|or) )when|date signed|date of (?:the )?signature|signing date|signature date|date of signing',
    ],
    [
      'place',
      'where(?= (?:and|&|or) )|signed (?:at|in)(?: \\(?place\\)?)?|fait (?:en \\w+ (?:exemplaires?|originaux) )?a',
    ],
    [
      'signature',
      any(`(?:(?:(?:co-?)?authors?(?: ?\\(s\\))?|${ONE_AUTHOR}|${PERSON})(?:'s|s'|')?(?: (?:or|and|/) (?:\\w+ ){0,2}\\w+(?:'s|s'))? ?\\(?)?(?:signature|unterschrift|firma|signatures)(?: ?\\(s\\))?(?: (?:and|/) (?:stamp|seal))?(?: (?:${OF}|by) [^,;/()]{1,70})?(?: \\(?block\\)?)?
      signed(?: by| for| electronically)?|sign(?: here)?|firmado|signe`),
    ],
    [
      'editors',
      `who (?:edits|edited|is editing)(?: (?:the|this|that) (?:\\w+ )?${VENUE})?|(?:(?:list|names?) ${OF} )?(?:volume |series |book |guest |proceedings )?editors?(?: ?\\(s\\))?(?: names?)?(?: ${OF} (?:\\w+ )?${VENUE})?|(?:${VENUE} )?(?:is |to be )?edited by|herausgeber\\w*|editores|editeurs`,
    ],
    [
      'number',
      `(?:${WORK}|tracking|reference|easychair|openreview|cmt|letter) ?(?:id|nr|no|number|code|#)(?![a-z])|(?:number|id|no) ${OF} ${WORK}|paper-?id|id number|(?:band|heft) ?-? ?(?:nr|nummer)|submission ?#|#`,
    ],
    [
      'series',
      `(?:(?:title|name) ${OF} )?(?:book )?series(?: title| name)?|series (?:and|&|/) (?:volume|number)|(?:(?:to )?appear(?:s|ing)? in )?(?:volume|series|vol) ?(?:no|number|nr)|reihe|serie`,
    ],
    [
      'event',
      any(`(?:(?:full )?(?:title|name|acronym|dates?|location|venue|place|titel|year|details?)s?(?: (?:and|or|/|&) (?:title|name|acronym|dates?|location|venue|place|year))* ${OF} )(?:\\w+ ){0,2}${VENUE}(?: ?\\(s\\))?(?: name| title)?
      ${VENUE}(?: ?(?:/|or|and|,) ?${VENUE})*(?: ?(?:/|or|and|,) ?| )(?:title|name|acronym|dates?|location|venue|place|year|titel)s?(?: (?:and|or|/|&) (?:title|name|acronym|dates?|location|venue|place|year))*`),
    ],
    [
      'authors',
      any(`(?:(?:full |complete )?(?:list|names?|name ?\\(s\\)) ${OF} )(?:\\w+ )?${MANY_AUTHORS}
      (?:${MANY_AUTHORS}|author|authors'|author's)(?: full)? ?(?:names|name ?\\(s\\))
      (?:all|full list of|other) (?:co-?)?authors(?: names)?|(?:al)?together with|${ONE_AUTHOR} or ${MANY_AUTHORS}|${MANY_AUTHORS} ${OF} ${WORK}|author list|list ${OF} author|(?:written|authored) by(?: the)?(?: following)?(?: persons?| ${MANY_AUTHORS})?
      (?:the )?others(?:,? (?:are|is|were))?$|${CALLED}(?:${MANY_AUTHORS}|${ONE_AUTHOR})`),
    ],
    [
      'signer',
      any(`(?:(?:full|printed|typed|legal) )?names? ${OF} (?:\\w+ )?(?:${PERSON}|${ONE_AUTHOR}(?![a-z]))
      (?:${ONE_AUTHOR}|${PERSON})(?:'s)?(?: full| printed)? ?names?(?: ?\\(printed\\)| printed)?`),
    ],
    [
      'organization',
      any(`(?:names?(?:,? (?:and|&) address)?|address) ${OF} (?:\\w+ )?(?:organi[sz]ation|company|employer|firm)
      (?:organi[sz]ation|company|employer|firm)(?:'s)? (?:name )?(?:and|&) address`),
    ],
    [
      'title',
      any(`(?:full |working |complete )?titles?(?: (?:and|or|/|&) (?:subtitle|running head))? ${OF} (?:\\w+ )?${WORK}
      ${WORK}(?:'s)? ?titles?|entitled|titled|intitulee?s?|with the title|called|titel|titulo|titre|title ?\\(s\\)|titles?|name ${OF} (?:\\w+ )?${WORK}|${CALLED}${WORK}`),
    ],
    [
      'affiliation',
      any(
        `employed (?:at|by|with)|rattache(?:e|\\(e\\))?|where (?:the |this |each |every )?(?:${ONE_AUTHOR}|${MANY_AUTHORS}|${PERSON}|i|we|you|they|he or she) (?:work|works|study|teach)|(?:place ${OF} work|(?:i|we|you) work (?:at|for))|(?:names? ${OF} )?(?:(?:company|organi[sz]ation|employer|firm) ?(?:/|or|,) ?)?(?:affiliations?|institutions?|university|universities|institute|institution ?\\(s\\)|affiliation ?\\(s\\)|work ?place|department|faculty|laboratory|hochschule|universitat|institucion|universite)(?: ?(?:/|or) ?(?:company|organi[sz]ation|employer|firm|institution|university|affiliation))*(?: name)?${OF_THEM}`,
      ),
    ],
    ['organization', '(?:(?:name of|your|my) )?(?:organi[sz]ation|company|employer|firm)(?: name)?|arbeitgeber'],
    [
      'address',
      any(`residing (?:at|in)|resident (?:at|in|of)|residence|(?:postal |mailing |street |home |business |full |complete |institutional |work |contact )*address(?:es)?(?: line \\d)?${OF_THEM}|street|zip(?: ?code)?|post(?:al)? ?code
      city(?:, ?|/ ?| and )(?:state|country|zip)[^;]{0,30}|country|state ?/ ?province|demeurant|domiciliee?|wohnhaft|anschrift|adresse|direccion`),
    ],
    [
      'date',
      "today(?: is)?|(?:today's )?dated?(?: \\(?(?:dd|mm|yy|day|month)[^)]{0,20}\\)?)?|datum|fecha|^\\W*le\\W*$|day of|day",
    ],
    ['place', 'places?|location|city|town|ort|lugar|lieu|done at|signed at|signed in'],
    ['authors', `${MANY_AUTHORS}(?:')?`],
    [
      'signer',
      any(`(?:full |print(?:ed)? |typed? |first |last |family |given |legal |your |own |sur|fore|middle )*name(?: ?\\(s\\))?(?: (?:in print|printed|\\(printed\\)|\\(print\\)))?|names
      ${ONE_AUTHOR}(?:'s)?|${PERSON}|contact(?: person)?|i,|^\\W*(?:m\\.? ?(?:/|ou) ?mme|monsieur ?(?:/|,|ou) ?madame|(?:frau|herr) ?(?:/|oder) ?(?:frau|herr)|mr ?(?:/|or) ?m(?:r?s|iss))\\W*$|name und vorname|vorname|nachname|nombre(?: y apellidos)?|nom|prenom`),
    ],
    [
      'event',
      `(?:(?:published|included|appear|appears|presented|publication|held|read|given|delivered|shown) (?:in|at|as part of)(?: the)?(?: ${VENUE})?(?: of)?|submitted to(?: the)?|accepted (?:at|by|for)(?: the)?|${VENUE})`,
    ],
    ['title', WORK],
  ] as const
).map(([sense, words]) => [sense, new RegExp(`(?<![a-z])(?:${words})(?![a-z])`, 'g')]);
