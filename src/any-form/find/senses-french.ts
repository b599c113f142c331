import { any, type Senses } from './sense-words';

const DE = "(?: ?(?:de la|de l'|du|des|de|d'|la|l'|le|les|tous|toutes))*";
const TEXTE = `(?:article|contribution|communication|chapitre|manuscrit|texte|travail|expose|memoire|oeuvre)s?`;
const LIVRE = `(?:ouvrage(?: collectif)?|revue|livre|actes|conference|colloque|journees|congres|volume|recueil|manifestation|evenement|journal|atelier|seminaire)`;
const AUTEURS = `(?:co-?auteurs|co-?autrices|auteurs|autrices|auteur ?\\(s\\)|auteur ?\\(e\\)s|auteur[·.]e?[·.]?s)`;
const AUTEUR = `(?:(?:premier |premiere )?(?:auteur|autrice)(?:\\(e\\)|[·.]e)?(?: (?:correspondant|principal|referent)e?)?)`;
const ORGANISME = `(?:employeur|societe|entreprise|organisme|association)`;
const NOM = `(?:noms?(?:,? ?(?:et |& )?prenoms?)?|prenoms?(?:,? ?(?:et |& )?noms?)?)`;

/** What only French labels say, without accents. */
export const FRENCH: Senses = [
  [
    'nothing',
    any(
      `telephone|portable|nombre${DE} ?(?:pages|mots)|pages|date${DE} ?naissance|lieu${DE} ?naissance|nationalite|annee(?:${DE} ?publication)?|mots-?cles|remarques|observations|adresse${DE} ?facturation|date${DE} ?(?:publication|acceptation|reception|parution)|(?:nom${DE} )?(?:temoin|editeur|maison d'edition|cessionnaire)(?! scientifique)|grade`,
    ),
  ],
  [
    'email',
    `(?:adresse )?(?:electronique|courriel|mel)(?:${DE} ?${AUTEUR})?|adresse(?:${DE})? (?:electronique|courriel|e-?mail|mail)|courriel`,
  ],
  ['place', 'lieu(?=,? ?(?:et|/) ?(?:la )?date)|fait a'],
  [
    'signature',
    `(?:lu et approuve,? ?)?signatures?(?: \\(s\\))?(?:${DE} ?(?:${AUTEURS}|${AUTEUR}|signataire|cedant)| manuscrite)|lu et approuve,? ?(?:et )?signe?|signe par`,
  ],
  [
    'editors',
    `(?:nom${DE} )?(?:directeurs?|directrices?|coordinateurs?|coordonnateurs?)(?:${DE} ?${LIVRE})?|sous la direction de|(?:editeurs|editrices) (?:scientifiques?|invites?)|editeurs`,
  ],
  ['number', `(?:numero|no|n°|reference)${DE} ?${TEXTE}`],
  ['series', `(?:titre|nom)${DE} ?collection`],
  [
    'event',
    `(?:titre|intitule|nom)${DE} ?${LIVRE}|revue|ouvrage collectif|ouvrage|actes(?:${DE} ?${LIVRE})?|(?:presente|prononce|publie|paraitre|parait|paru)e?s?(?: a paraitre)? (?:dans|lors|a|au|aux)(?: de| du| des| la| le| les| l')*(?: ?${LIVRE})?`,
  ],
  ['authors', `(?:${NOM}${DE} |liste${DE} )?${AUTEURS}`],
  ['organization', `(?:${NOM}(?: et adresse)?${DE} |raison sociale${DE} )?${ORGANISME}|raison sociale`],
  [
    'signer',
    any(
      `${NOM}${DE} ?(?:${AUTEUR}|signataire|cedant|soussigne\\w*)|je,? ?soussigne(?:e|\\(e\\)|[·.]e)?|soussigne(?:e|\\(e\\)|[·.]e)?|(?:le |la )?(?:signataire|cedant)|personne (?:a contacter|de contact)|${AUTEUR}(?=\\W*$)(?<!l'auteur)`,
    ),
  ],
  ['title', `(?:titre|intitule)(?: (?:complet|provisoire|definitif))?${DE} ?${TEXTE}`],
  [
    'affiliation',
    `(?:institution|organisme)${DE} ?(?:rattachement|recherche)|(?:etablissement|laboratoire|unite|universite)(?:${DE} ?(?:rattachement|recherche))?|rattachement|employee? (?:a|par)`,
  ],
  ['job', `fonctions?|qualite(?:${DE} ?signataire)?|titre et fonction|profession|en qualite de|agissant en qualite de`],
  [
    'address',
    `adresse(?: (?:postale|professionnelle|personnelle|complete))?|domicile|demeurant(?: a)?|code postal(?:,? ?(?:et )?ville)?|rue|pays|ville(?=,? ?(?:et )?pays)`,
  ],
];
