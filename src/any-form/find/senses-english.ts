import {
  any,
  BODY,
  CALLED,
  MANY_AUTHORS,
  OF,
  OF_OTHERS,
  OF_THEM,
  ONE_AUTHOR,
  PERSON,
  type Senses,
  THEIR,
  THEM,
  VENUE,
  WITH_THE_WORK,
  WORK,
} from './sense-words';

/**
 * In this order: words that one has taken are no others'. What a conference is called is no paper's title, an editor's
 * name no author's; an organization has its own address.
 */
export const ENGLISH: Senses = [
  [
    'nothing',
    any(`${OF_OTHERS}|${WITH_THE_WORK}|room(?: ?(?:no|nr|number))?|date of birth|birth ?date|tele?phone|tel|phone|fax|mobile|orcid|url|web ?(?:site|page)|home ?page|isbn|issn|doi|iban|vat
      (?:publication|submission|acceptance|expiry|start|end|due|received|approval) date|date (?:of (?:publication|submission|acceptance|receipt|approval)|received|accepted)
      initials?|year(?: of publication)?|jahr|annee|ano|type ${OF} (?:\\w+ )?${WORK}|${WORK} (?:type|length)|(?:name ${OF} )?(?:publishers?|licensees?|assignees?)|(?:number of )?pages|(?:share|percentage|proportion) (?:in|of) (?:the |this )?${WORK}|page numbers?|running (?:head|title)s?|short title|(?:(?:title|name|topic) ${OF} )?special issue(?: (?:or|/) collection)?|keywords?|witness\\w*|comments?|remarks?|amount|fee|received by|approved by
      (?:academic )?title \\((?:mr|ms|dr|prof)[^)]*\\)|academic title|salutation
      (?:invoice|invoicing|billing|delivery|shipping) (?:address|details|e-?mail)|embargo (?:date|period)|date ${OF} (?:first |prior |original )?publication|version ${OF} ${WORK}|countr(?:y|ies) whose government(?: [a-z ]{0,40})?|(?:the )?(?:authors|author|undersigned|signer|signatory|contributors?)(?:\\(s\\))? (?:have|has|declares?|discloses?|states?|confirms?|certif(?:y|ies)|warrants?|represents?|agrees?|chooses?|choose|wish|wishes|requests?)
      relation(?:ship)? to (?:the |an? )?(?:authors?|${WORK})|contact details|issue ${OF} ${VENUE}|(?:earlier|previous|prior|first|original) publication(?: details)?|(?:(?:title|name|source|place|publisher|details) ${OF} )(?:earlier|previous|prior|first|original) publication|(?:previously|already|first|earlier) published (?:in|as|by)|names? ${OF} (?:people|persons|others|those) (?!who)[a-z ]{0,30}
      legal entity (?:no|nr|number|id)|(?:funding|granting) (?:agency|body|organi[sz]ation)|(?:competing|conflicting|conflicts? ${OF}) interests?|(?:reuse|re-use|permission|source) ${OF} [a-z ]{0,30}(?:material|figures?|tables?)`),
  ],
  [
    'email',
    `(?:contact|author contact|corresponding|correspondence|work|institutional|business|office|university|preferred|personal|private) e-?mail(?: address)?|^\\W*mail\\W*$|reachable (?:at|by|under|via)|reach(?:ed)? (?:me |us |you |him |her |them )?(?:at|by|on|under)|contact(?:ed)? (?:me |us |you )?(?:at|by|under)|${THEIR}(?:e-? ?mails?(?: address(?:es)?)?|(?:electronic )?mail address|electronic mail)${OF_THEM}|correo(?: electronico)?|courriel|adresse (?:electronique|e-?mail|mail|de courriel)(?: de l'au(?:teur|trice))?`,
  ],
  [
    'job',
    any(`(?:function|position|capacity|office|role) ${OF} (?:${PERSON}|${ONE_AUTHOR})
      title ${OF} ${PERSON}|title (?:and|or|&|/) (?:office|rank|function|capacity|position)|^\\W*office(?: held)?\\W*$|(?:signing|acting|signs?) (?:as|in the capacity of)|(?:position|function|role) (?:in|at|within) (?:the |your )?(?:organi[sz]ation|company|institution|firm)
      job(?: ?titles?)?|position(?: held)?|function|designation|occupation|professional title|role|capacity|rank|its|official title
      title(?: ?/ ?| or )position|(?<=name,? (?:and|&|/)? ?)office|authority to sign|(?:official )?capacity(?: in which (?:you|i|he or she) signs?)?`),
  ],
  [
    'date',
    '(?:held|signed|agreed|executed) on|(?<=where (?:and|&|or) )when|date signed|date of (?:the )?signature|signing date|signature date|date of signing',
  ],
  [
    'place',
    `where(?= (?:and|&|or) )|signed (?:at|in)(?: \\(?place\\)?)?|(?:executed|signed|dated|agreed|done)(?: this day)? at|place ${OF} (?:signature|signing|execution)|held (?:at|in)|fait (?:en \\w+ (?:exemplaires?|originaux) )?a`,
  ],
  [
    'signature',
    any(`(?:(?:(?:co-?)?authors?(?: ?\\(s\\))?|${ONE_AUTHOR}|${PERSON})(?:'s|s'|')?(?: (?:or|and|/) (?:\\w+ ){0,2}\\w+(?:'s|s'))? ?\\(?)?(?:signature|unterschrift|firma|signatures)(?: ?\\(s\\))?(?: (?:and|/) (?:stamp|seal))?(?: (?:${OF}|by|on behalf of|for and on behalf of) [^,;/()]{1,70})?(?:, or (?:for|of) [^,;/()]{1,40})?(?: \\(?block\\)?)?
      (?<!to )(?:author|authors|author\\(s\\)) \\(?sign\\)?|signed(?: (?:by ?/ ?(?:or )?on behalf of|by|for|on behalf of|for and on behalf of)(?: (?:the |all |each )*(?:${MANY_AUTHORS}|${ONE_AUTHOR}|${PERSON}|publisher|society|press|licensee|institute|association|editors?|employer))?| electronically)?|(?<!to )sign(?: here)?|^\\W*for the (?:authors?|author ?\\(s\\)|licensor|grantor|transferor|assignor|contributors?)\\W*$|firmado|signe`),
  ],
  [
    'editors',
    `who (?:edits|edited|is editing)(?: (?:the|this|that) (?:\\w+ )?${VENUE})?|editorship ${OF}|(?:(?:list|names?|name ?\\(s\\)) ${OF} )?(?:volume |proceedings |workshop |conference |series |book |guest |proceedings )?editors?(?: ?\\(s\\))?(?: names?)?(?: ${OF} (?:\\w+ )?${VENUE})?|(?:${VENUE} )?(?:chairs|organi[sz]ers)|(?:${VENUE} )?(?:is |to be )?edited by|herausgeber\\w*|editores|editeurs`,
  ],
  [
    'number',
    `(?:${WORK} )?reference (?:id|nr|no|number|code)|(?:your|${WORK}) ref(?:erence)?|(?:${WORK}|control|tracking|reference|easychair|openreview|cmt|letter) ?(?:id|nr|no|number|code|#)(?![a-z])|(?:number|id|no) ${OF} ${WORK}|^\\W*ref\\W*$|paper-?id|id number|(?:band|heft) ?-? ?(?:nr|nummer)|submission ?#|#`,
  ],
  [
    'series',
    `volume ${OF} series|(?:(?:title|name) ${OF} )?(?:book )?series(?:(?:,| and| &| ?/) ?(?:volume|number)| title| name)?|(?:(?:to )?appear(?:s|ing)? in )?(?:volume|series|vol) ?(?:no|number|nr)|reihe|serie`,
  ],
  [
    'event',
    any(`(?:in|for|of) (?:the |this |a )?${VENUE} (?:entitled|titled|called|named)|(?:(?:full )?(?:title|(?:short )?name|acronym|dates?|location|venue|place|titel|year|details?)s?(?: (?:and|or|/|&) (?:title|name|acronym|dates?|location|venue|place|year))* ${OF} )(?:\\w+ ){0,2}${VENUE}(?: ?\\(s\\))?(?: name| title)?
      ${VENUE}(?: ?(?:/|or|and|,) ?${VENUE})*(?: ?(?:/|or|and|,) ?| )(?:title|(?:short )?name|acronym|dates?|location|venue|place|year|titel)s?(?: (?:and|or|/|&) (?:title|name|acronym|dates?|location|venue|place|year))*`),
  ],
  [
    'organization',
    any(`(?:(?:names?|name ?\\(s\\))(?:,? (?:and|&) address(?:es)?)?|address(?:es)?) ${OF} (?:[\\w'-]+ ){0,2}${BODY}
      (?<!(?:university|institution|institute|affiliation|department) ?(?:or|/|,) ?)${BODY}(?! ?(?:/|or|,) ?(?:affiliation|institution|universit|institute|department|faculty))(?:'s|s'|')? ?(?:names?)?(?: (?:and|&) address(?:es)?)?|(?:for and )?on behalf of(?: \\(?${BODY}\\)?)?\\W*$`),
  ],
  [
    'title',
    `(?:being|as) (?:the |an? )?(?:sole |corresponding )?(?:${ONE_AUTHOR}|${MANY_AUTHORS}) of(?: (?:the|a|my|our))?(?: ${WORK})?|(?:^|the )(?:${ONE_AUTHOR}|${MANY_AUTHORS}) of(?: (?:the|a|my|our))?(?: ${WORK} (?:entitled|titled|called)|\\W*$)`,
  ],
  [
    'authors',
    any(`(?:(?:full |complete )?(?:list|names?|name ?\\(s\\)) ${OF} )(?:\\w+ )?${MANY_AUTHORS}
      (?:${MANY_AUTHORS}|author|authors'|contributor|author's)(?: full)? ?(?:names|name ?\\(s\\))
      byline|(?:please )?list (?:the |all |of )*(?:co-?)?authors(?: in the order of \\w+)?|(?:jointly|written) with|(?:all|full list of|other) (?:co-?)?authors(?:'? ?names)?|(?:al)?together with|${ONE_AUTHOR} or ${MANY_AUTHORS}|${MANY_AUTHORS} ${OF} ${WORK}|author list|(?:full )?names ${OF} (?:persons|people|those) who (?:wrote|contributed)(?: to)?(?: (?:the|this) ${WORK})?|list ${OF} author|(?:written|authored) by(?: the)?(?: following)?(?: persons?| ${MANY_AUTHORS})?
      (?:the )?others(?:,? (?:are|is|were))?$|${CALLED}(?:${MANY_AUTHORS}|${ONE_AUTHOR})`),
  ],
  [
    'signer',
    any(`(?:(?:full|printed|typed|legal) )?names? ${OF} (?:\\w+ )?(?:${PERSON}|${ONE_AUTHOR}(?![a-z]))
      (?:${ONE_AUTHOR}|${PERSON})(?:'s)?(?: full| printed)? ?names?(?: ?\\(printed\\)| printed)?
      (?:name ${OF} )?(?:a |the )?(?:contact )?person (?:(?:who is )?(?:to be |who (?:can|may|should) be )?(?:contact(?:ed)?|address(?:ed)?|asked|reached|written to)|to whom|in charge|responsible|to contact|to address)[a-z ]{0,60}|correspondence (?:to|with)|questions (?:to|go to)`),
  ],
  [
    'title',
    any(`(?:full |working |complete )?titles?(?: (?:and|or|/|&) (?:subtitle|running head))? ${OF} (?:\\w+ )?${WORK}
      ${WORK}(?:'s)? ?titles?|entitled|titled|intitulee?s?|with the title|called|titel|titulo|titre|title ?\\(s\\)|titles?|name ${OF} (?:\\w+ )?${WORK}|${CALLED}${WORK}`),
  ],
  [
    'affiliation',
    any(
      `(?:${THEM}(?:'s|') )(?:institution|university|institute|affiliation)s?|employed (?:at|by|with)|affiliated (?:with|to|at)|(?:a )?(?:member|members) ${OF} (?:staff|faculty) (?:of|at)|(?:on the )?staff (?:of|at)|(?:who )?(?:working|works|work) (?:at|for)|^\\W*school\\W*$|colleges?|academy|labs?|research (?:cent(?:er|re)|group)|rattache(?:e|\\(e\\))?|where (?:the |this |each |every )?(?:${ONE_AUTHOR}|${MANY_AUTHORS}|${PERSON}|i|we|you|they|he or she) (?:work|works|study|teach)|(?:place ${OF} work|(?:i|we|you) work (?:at|for))|(?:names? ${OF} )?(?:(?:company|organi[sz]ation|employer|firm) ?(?:/|or|,) ?)?(?:affiliations?|institutions?|university|universities|institute|institution ?\\(s\\)|affiliation ?\\(s\\)|work ?place|department|faculty|laboratory|hochschule|universitat|institucion|universite)(?: ?(?:/|or) ?(?:company|organi[sz]ation|employer|firm|institution|university|affiliation))*(?: name)?${OF_THEM}`,
    ),
  ],
  [
    'address',
    any(`residing (?:at|in)|living (?:at|in)|p\\.? ?o\\.? box|resident (?:at|in|of)|residence|(?:postal |mailing |street |home |business |full |complete |institutional |institute |university |office |permanent |current |private |work |contact )*address(?:es)?(?: line \\d)?${OF_THEM}|street|zip(?: ?code)?|post(?:al)? ?code
      city(?:, ?|/ ?| and )(?:state|country|zip)[^;]{0,30}|country|^\\W*state\\W*$|state ?/ ?province|demeurant|domiciliee?|wohnhaft|anschrift|adresse|direccion`),
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
    `(?:(?:published|printed|issued|included|appear|appears|presented|publication|held|read|given|delivered|shown) (?:in|at|as part of)(?: the)?(?: ${VENUE})?(?: of)?|submitted to(?: the)?|accepted (?:at|by|for)(?: the)?|${VENUE})`,
  ],
  ['title', WORK],
];
