import { describe, expect, it } from 'vitest';
import { pmlr } from '../../src/agreements/pmlr';
import { checkText, type Finding, isDifference } from '../../src/checking';
import type { Filled, Layout } from './agreement-text';
import { addAfter, addAtEnd, drop, type Edit, formWith, moveAfter, nameOf, renumber, reword } from './tamperings';

/** A change that matters, every place that must be named for it, and the words that must be shown. */
interface Tampering {
  readonly edits: readonly Edit[];
  readonly filled?: Partial<Filled>;
  /** "clause 4: changed", exactly these and no others. */
  readonly found: readonly string[];
  /** What the findings must show as the publisher's (−) or as the form's (+). */
  readonly shows: readonly string[];
  /** What is told as typography, as "clause 4: word as found": spaces, hyphens and quotation marks, whatever they do to the sense. */
  readonly typographic?: readonly string[];
}

const EXTRA = 'You shall pay the publisher a fee of $2,000 before publication.';

const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  // A publisher's or an intermediary's "small" changes of words.
  'a “not” dropped from 6.1': {
    edits: [reword('clause 6.1', 'has not been', 'has been')],
    found: ['clause 6.1: changed'],
    shows: ['−not'],
  },
  'a “not” put into 4': {
    edits: [reword('clause 4', 'You retain', 'You do not retain')],
    found: ['clause 4: changed'],
    shows: ['+do not'],
  },
  'CC BY-NC for CC BY': {
    edits: [reword('clause 2', 'Commons Attribution 4.0', 'Commons Attribution-NonCommercial 4.0')],
    found: ['clause 2: changed'],
    shows: ['+NonCommercial'],
  },
  'CC BY-NC-ND in words and addresses': {
    edits: [
      reword('clause 2', 'Attribution 4.0', 'Attribution-NonCommercial-NoDerivatives 4.0'),
      reword('clause 2', /licenses\/by\//g, 'licenses/by-nc-nd/'),
    ],
    found: ['clause 2: changed', 'clause 2: address', 'clause 2: address'],
    shows: ['+NonCommercial-NoDerivatives', '+by-nc-nd/4.0/legalcode', '+by-nc-nd/4.0'],
  },
  'only the address made by-nc': {
    edits: [reword('clause 2', 'licenses/by/4.0/legalcode', 'licenses/by-nc/4.0/legalcode')],
    found: ['clause 2: address'],
    shows: ['+by-nc/4.0/legalcode'],
  },
  'version 3.0 of the licence': {
    edits: [reword('clause 2', 'Attribution 4.0', 'Attribution 3.0')],
    found: ['clause 2: changed'],
    shows: ['−4.0', '+3.0'],
  },
  'an exclusive licence': {
    edits: [reword('clause 2', 'grant a Creative', 'grant an exclusive Creative')],
    found: ['clause 2: changed'],
    shows: ['+an exclusive'],
  },
  'the licence granted to the publisher only': {
    edits: [reword('clause 2', 'to the general public', 'to the publisher')],
    found: ['clause 2: changed'],
    shows: ['−general public', '+publisher'],
  },
  'retain changed to assign': {
    edits: [reword('clause 4', 'You retain ownership of', 'You assign to the publisher')],
    found: ['clause 4: changed'],
    shows: ['−retain ownership of', '+assign to the publisher'],
  },
  'and changed to or': {
    edits: [reword('clause 6.2', 'complete and unencumbered', 'complete or unencumbered')],
    found: ['clause 6.2: changed'],
    shows: ['−and', '+or'],
  },
  'any changed to all': {
    edits: [reword('clause 6.3', 'any statutory', 'all statutory')],
    found: ['clause 6.3: changed'],
    shows: ['−any', '+all'],
  },
  'reasonable dropped': {
    edits: [reword('clause 6.3', 'all reasonable efforts', 'all efforts')],
    found: ['clause 6.3: changed'],
    shows: ['−reasonable'],
  },
  'if true dropped from the indemnity': {
    edits: [reword('clause 6.3', 'which, if true, constitute', 'which constitute')],
    found: ['clause 6.3: changed'],
    shows: ['−if true,'],
  },
  'the indemnity widened': {
    edits: [reword('clause 6.3', 'incurred by the publisher.', 'incurred by the publisher or its licensees.')],
    found: ['clause 6.3: changed'],
    shows: ['+or its licensees.'],
  },
  'attorneys’ fees added': {
    edits: [reword('clause 6.3', 'losses, liabilities,', 'losses, attorneys’ fees, liabilities,')],
    found: ['clause 6.3: changed'],
    shows: ['+attorneys’ fees,'],
  },
  'you and the publisher swapped': {
    edits: [reword('clause 6.3', 'You agree to indemnify the publisher', 'The publisher agrees to indemnify you')],
    found: ['clause 6.3: changed'],
    shows: ['+The publisher agrees'],
  },
  'parties swapped in the assignment': {
    edits: [
      reword('clause 5', 'the publisher hereby assigns', 'you hereby assign'),
      reword('clause 5', 'in such edits to you.', 'in such edits to the publisher.'),
    ],
    found: ['clause 5: changed'],
    shows: ['+you hereby assign', '+the publisher.'],
  },
  'agrees to verify changed to may verify': {
    edits: [reword('clause 5', 'agrees to verify', 'may verify')],
    found: ['clause 5: changed'],
    shows: ['+may'],
  },
  'a duty made a permission in 3': {
    edits: [reword('clause 3', 'agree to require', 'may request')],
    found: ['clause 3: changed'],
    shows: ['−agree to require', '+may request'],
  },
  'Massachusetts changed to Delaware': {
    edits: [reword('clause 7', 'Commonwealth of Massachusetts', 'State of Delaware')],
    found: ['clause 7: changed'],
    shows: ['−Commonwealth of Massachusetts.', '+State of Delaware.'],
  },
  'a court added': {
    edits: [
      reword('clause 7', 'Massachusetts. It', 'Massachusetts. The courts of Boston have exclusive jurisdiction. It'),
    ],
    found: ['clause 7: changed'],
    shows: ['+courts of Boston have exclusive jurisdiction.'],
  },
  'one year made ten years': {
    edits: [reword('clause 7', 'one year', 'ten years')],
    found: ['clause 7: changed'],
    shows: ['−one year', '+ten years'],
  },
  'entire agreement dropped': {
    edits: [
      reword(
        'clause 7',
        'This is the entire agreement between you and the publisher, and it may be modified only in writing. ',
        '',
      ),
    ],
    found: ['clause 7: changed'],
    shows: ['−entire agreement between you'],
  },
  'termination dropped': {
    edits: [reword('clause 7', / It will terminate if.*$/, '')],
    found: ['clause 7: changed'],
    shows: ['−It will terminate'],
  },
  'a paragraph number changed in a cross-reference': {
    edits: [reword('clause 3', 'paragraph 2', 'paragraph 4')],
    found: ['clause 3: changed'],
    shows: ['−2.', '+4.'],
  },
  'on behalf of all authors made one author': {
    edits: [reword('clause 1', 'on behalf of all authors', 'on behalf of yourself')],
    found: ['clause 1: changed'],
    shows: ['+yourself'],
  },
  'PMLR made another publisher': {
    edits: [reword('preamble 3', 'and PMLR,', 'and Elsevier,')],
    found: ['preamble 3: changed'],
    shows: ['−PMLR,', '+Elsevier,'],
  },
  'the proceedings made other proceedings': {
    edits: [reword('preamble 2', 'published in PMLR', 'published in IJML')],
    found: ['preamble 2: changed'],
    shows: ['−PMLR', '+IJML'],
  },
  'the heading made a copyright transfer': {
    edits: [reword('heading', 'Publication Agreement', 'Copyright Transfer Agreement')],
    found: ['heading: changed'],
    shows: ['+Copyright Transfer'],
  },
  'the attestation weakened': {
    edits: [reword('attestation', 'AND AGREE FULLY WITH', 'AND WAIVE ALL OBJECTIONS TO')],
    found: ['attestation: changed'],
    shows: ['+WAIVE ALL OBJECTIONS TO'],
  },
  'the attestation dropped': {
    edits: [drop('attestation')],
    found: ['attestation: missing'],
    shows: ['−I HAVE READ'],
  },
  // Case, hyphens, apostrophes, numbers.
  'agreement written Agreement': {
    edits: [reword('clause 4', 'in this agreement', 'in this Agreement')],
    found: ['clause 4: changed'],
    shows: ['+Agreement.'],
  },
  'shouting in a clause': {
    edits: [reword('clause 7', 'only in writing', 'ONLY IN WRITING')],
    found: ['clause 7: changed'],
    shows: ['+ONLY IN WRITING.'],
  },
  'author(s) made author': {
    edits: [reword('clause 6.2', 'author(s)', 'author')],
    found: ['clause 6.2: changed'],
    shows: ['+author'],
  },
  'authors’ made author’s': {
    edits: [reword('clause 6.3', 'anyone’s', 'anyones’')],
    found: [],
    shows: [],
    typographic: ['clause 6.3: anyones’'],
  },
  'a comma that changes the sense': {
    edits: [reword('clause 6.1', 'edited collection, and', 'edited collection and')],
    found: ['clause 6.1: changed'],
    shows: ['+collection'],
  },
  'a full stop cut into a sentence': {
    edits: [reword('clause 4', 'article, and all rights not', 'article. And all rights not')],
    found: ['clause 4: changed'],
    shows: ['+article. And'],
  },
  'a word put after a hyphen': {
    edits: [reword('footnote 1', 'open-access', 'open-ended-access')],
    found: ['footnote 1: changed'],
    shows: ['+open-ended-access'],
  },
  'un- made a word of its own': {
    edits: [reword('clause 6.2', 'unencumbered', 'encumbered')],
    found: ['clause 6.2: changed'],
    shows: ['+encumbered'],
  },
  'a dash put between two clauses of a sentence': {
    edits: [reword('clause 5', 'edits that are substantive', 'edits — that are substantive')],
    found: ['clause 5: changed'],
    shows: ['+—'],
  },
  'a minus in front of a number': {
    edits: [reword('footnote 1', 'version 1.2', 'version -1.2')],
    found: [],
    shows: [],
    typographic: ['footnote 1: -1.2'],
  },
  'any more changed to anymore: two words made one where both are words': {
    edits: [reword('clause 6.3', 'anyone, invade', 'any one, invade')],
    found: [],
    shows: [],
  },
  'quotation marks that make a word ironic': {
    edits: [reword('clause 6.1', 'is original', 'is “original”')],
    found: [],
    shows: [],
    typographic: ['clause 6.1: “original”'],
  },
  'quotation marks dropped from a definition': {
    edits: [reword('preamble 2', '(“the article”)', '(the article)')],
    found: [],
    shows: [],
    typographic: ['preamble 2: (the'],
  },
  // Addresses.
  'the footnote’s address changed': {
    edits: [reword('footnote 1', '1m9UsNt', '1m9UsMt')],
    found: ['footnote 1: address'],
    shows: ['+http://bit.ly/1m9UsMt'],
  },
  'a look-alike domain': {
    edits: [
      reword(
        'clause 2',
        'http://creativecommons.org/licenses/by/4.0/legalcode',
        'http://creativecornmons.org/licenses/by/4.0/legalcode',
      ),
    ],
    found: ['clause 2: address'],
    shows: ['+creativecornmons.org'],
  },
  'a domain with a suffix': {
    edits: [reword('clause 2', 'org/licenses/by/4.0)', 'org.example.com/licenses/by/4.0)')],
    found: ['clause 2: address'],
    shows: ['+org.example.com'],
  },
  'a user name that hides the host': {
    edits: [
      reword(
        'clause 2',
        'http://creativecommons.org/licenses/by/4.0)',
        'http://creativecommons.org@evil.example/licenses/by/4.0)',
      ),
    ],
    found: ['clause 2: address'],
    shows: ['+@evil.example'],
  },
  'an address put into a clause': {
    edits: [reword('clause 3', 'the PMLR web site', 'the PMLR web site (http://pmlr.example)')],
    found: ['clause 3: changed'],
    shows: ['+(http://pmlr.example)'],
  },
  'an address dropped': {
    edits: [reword('clause 2', ' (human readable summary at http://creativecommons.org/licenses/by/4.0)', '')],
    found: ['clause 2: changed'],
    shows: ['−(human readable summary at http://creativecommons.org/licenses/by/4.0).'],
  },
  'a longer path': {
    edits: [reword('clause 2', '4.0/legalcode', '4.0/legalcode.de')],
    found: ['clause 2: address'],
    shows: ['+legalcode.de'],
  },
  // Letters that are not what they seem.
  'a Cyrillic а': {
    edits: [reword('clause 4', 'all rights not', 'аll rights not')],
    found: ['clause 4: changed'],
    shows: ['+аll'],
  },
  'a Greek omicron in a host': {
    edits: [reword('footnote 1', 'bit.ly', 'bιt.ly')],
    found: ['footnote 1: address'],
    shows: ['+bιt.ly'],
  },
  'a zero-width space that splits a word': {
    edits: [reword('clause 5', 'copyrightable', 'copy\u200brightable')],
    found: ['clause 5: invisible'],
    shows: [],
  },
  'a zero-width joiner in an address': {
    edits: [
      reword(
        'clause 2',
        'creativecommons.org/licenses/by/4.0/legal',
        'creative\u2060commons.org/licenses/by/4.0/legal',
      ),
    ],
    found: ['clause 2: invisible'],
    shows: [],
  },
  'a right-to-left override': {
    edits: [reword('clause 4', 'all rights under', '\u202eall rights\u202c under')],
    found: ['clause 4: invisible'],
    shows: [],
  },
  'tag characters behind a clause': {
    edits: [reword('clause 7', /$/, '\u{e0070}\u{e0061}\u{e0079}')],
    found: ['clause 7: invisible'],
    shows: [],
  },
  'mathematical letters': {
    edits: [reword('clause 1', 'warrant', '𝐰𝐚𝐫𝐫𝐚𝐧𝐭')],
    found: ['clause 1: changed'],
    shows: ['+𝐰𝐚𝐫𝐫𝐚𝐧𝐭'],
  },
  'a combining stroke that crosses a word out': {
    edits: [reword('clause 4', 'retain', 'r\u0336e\u0336t\u0336a\u0336i\u0336n\u0336')],
    found: ['clause 4: changed'],
    shows: ['+r\u0336e'],
  },
  // Whole clauses.
  'an extra clause at the end': {
    edits: [addAfter('clause 7', `8. ${EXTRA}`)],
    found: ['clause 7: added'],
    shows: [`+${EXTRA}`],
  },
  'an extra clause in the middle': {
    edits: [addAfter('clause 3', EXTRA)],
    found: ['clause 3: added'],
    shows: [`+${EXTRA}`],
  },
  'an extra clause under 6': {
    edits: [addAfter('clause 6.3', '4. The article was written by humans only.')],
    found: ['clause 6.3: added'],
    shows: ['+The article was written by humans only.'],
  },
  'an extra clause that borrows the agreement’s words': {
    edits: [addAfter('clause 5', 'You assign all right, title, and interest in the article to the publisher.')],
    found: ['clause 5: added'],
    shows: ['+You assign all right, title, and interest in the article to the publisher.'],
  },
  'a short extra line': {
    edits: [addAfter('clause 4', 'Void in California.')],
    found: ['clause 4: added'],
    shows: ['+Void in California.'],
  },
  'a sentence before the attestation': {
    edits: [addAfter('clause 7', 'Paragraph 4 does not apply to code.')],
    found: ['clause 7: added'],
    shows: ['+Paragraph 4 does not apply to code.'],
  },
  'a sentence before the heading': {
    edits: [(pieces) => [{ place: null, before: '', text: 'Addendum B prevails over what follows.' }, ...pieces]],
    found: ['heading: added'],
    shows: ['+Addendum B prevails over what follows.'],
  },
  'a second footnote': {
    edits: [reword('footnote 1', /$/, '\n\n2 Except where the publisher decides otherwise.')],
    found: ['footnote 1: added'],
    shows: ['+Except where the publisher decides otherwise.'],
  },
  'clause 4 dropped': { edits: [drop('clause 4')], found: ['clause 4: missing'], shows: ['−You retain ownership'] },
  'clause 4 dropped and the rest renumbered': {
    edits: [drop('clause 4'), renumber({ 5: '4. ', 6: '5. ', 7: '6. ' })],
    found: ['clause 4: missing', 'clause 5: renumbered', 'clause 6: renumbered', 'clause 7: renumbered'],
    shows: ['−You retain ownership'],
  },
  '6.2 dropped': { edits: [drop('clause 6.2')], found: ['clause 6.2: missing'], shows: ['−sole author(s)'] },
  'the footnote dropped': { edits: [drop('footnote 1')], found: ['footnote 1: missing'], shows: ['−Stuart Shieber'] },
  'clause 4 moved behind 7': {
    edits: [moveAfter('clause 4', 'clause 7')],
    found: ['clause 4: moved'],
    shows: [],
  },
  '6.2 before 6.1': {
    edits: [moveAfter('clause 6.1', 'clause 6.2')],
    found: ['clause 6.1: moved'],
    shows: [],
  },
  'two numbers swapped': {
    edits: [renumber({ 2: '4. ', 4: '2. ' })],
    found: ['clause 2: renumbered', 'clause 4: renumbered'],
    shows: [],
  },
  'two clauses merged into one paragraph': {
    edits: [
      drop('clause 4'),
      reword(
        'clause 3',
        /$/,
        ' You retain ownership of all rights under copyright in all versions of the article, and all rights not expressly granted in this agreement.',
      ),
    ],
    found: ['clause 4: renumbered'],
    shows: [],
  },
  'a clause twice, the second time changed': {
    edits: [
      addAfter(
        'clause 4',
        'You waive ownership of all rights under copyright in all versions of the article, and all rights not expressly granted in this agreement.',
      ),
    ],
    found: ['clause 4: added'],
    shows: ['+You waive ownership of all rights'],
  },
  'a changed copy of a clause before the true one': {
    edits: [
      addAfter(
        'clause 3',
        'You waive ownership of all rights under copyright in all versions of the article, and all rights not expressly granted in this agreement.',
      ),
    ],
    found: ['clause 3: added'],
    shows: ['+You waive ownership of all rights'],
  },
  // What looks like something that a program puts around a page.
  'a sentence behind a time, as at the top of a printed page': {
    edits: [addAfter('clause 4', '11/22/26, 1:00 AM You owe us money')],
    found: ['clause 4: added'],
    shows: ['+11/22/26, 1:00 AM You owe us money'],
  },
  'a sentence below a time, on every page': {
    edits: [
      addAfter('clause 4', '11/22/26, 1:00 AM\nDelivery in Delaware'),
      addAfter('clause 7', '11/22/26, 1:00 AM\nDelivery in Delaware'),
    ],
    found: ['clause 4: added', 'clause 7: added'],
    shows: ['+Delivery in Delaware'],
  },
  'a sentence that begins as a page’s number does': {
    edits: [addAfter('clause 4', '1/2 of all income belongs to the publisher')],
    found: ['clause 4: added'],
    shows: ['+1/2 of all income belongs to the publisher'],
  },
  'a sentence that begins as a numbered line does': {
    edits: [addAfter('clause 4', '5 percent of all income belongs to the publisher')],
    found: ['clause 4: added'],
    shows: ['+5 percent of all income belongs to the publisher'],
  },
  'a quoted sentence': {
    edits: [addAfter('clause 4', '> The author sells all rights.')],
    found: ['clause 4: added'],
    shows: ['+The author sells all rights.'],
  },
  'words behind a footnote’s way back': {
    edits: [reword('clause 4', 'agreement.', 'agreement.↩ Or not.')],
    found: ['clause 4: changed'],
    shows: ['+agreement.↩ Or not.'],
  },
  'a link written out that leads elsewhere': {
    edits: [
      reword(
        'clause 2',
        'http://creativecommons.org/licenses/by/4.0/legalcode',
        '[http://creativecommons.org/licenses/by/4.0/legalcode](http://evil.example/)',
      ),
    ],
    found: ['clause 2: address'],
    shows: ['+http://evil.example/'],
  },
  'a link repeated that leads elsewhere': {
    edits: [reword('clause 2', 'by/4.0)', 'by/4.0 <http://evil.example/>)')],
    found: ['clause 2: address'],
    shows: ['+http://evil.example/'],
  },
  'words in square brackets': {
    edits: [reword('clause 4', 'all rights not', 'all rights [other than commercial ones] not')],
    found: ['clause 4: changed'],
    shows: ['+[other than commercial ones]'],
  },
  'a sentence that begins as a label does': {
    edits: [addAfter('clause 4', 'Signed: the author gives up all rights')],
    found: ['clause 4: added'],
    shows: ['+Signed: the author gives up all rights'],
  },
  'a second signature below the first': {
    edits: [addAtEnd('Signed: Helen Tang\nDate: June 11, 2021')],
    found: ['signature-block: added'],
    shows: ['+Signed: Helen Tang'],
  },
  // In and around the blanks and the signature block.
  'a condition in the title': {
    edits: [],
    filled: { title: 'ActNN. The author also agrees to transfer all rights to the publisher.' },
    found: ['preamble 1: added'],
    shows: ['+The author also agrees to transfer all rights to the publisher.'],
  },
  'a condition after the party': {
    edits: [],
    filled: { party: 'Jianfei Chen, provided that the publisher pays royalties' },
    found: ['preamble 2: added'],
    shows: ['+provided that the publisher pays royalties'],
  },
  'a clause under the title': {
    edits: [],
    filled: { title: 'ActNN: Reducing Training Memory\n\nThis title includes all later versions and all code.' },
    found: ['preamble 1: added'],
    shows: ['+This title includes all later versions and all code.'],
  },
  'a clause behind the signer’s name': {
    edits: [],
    filled: { signer: 'Jianfei Chen. The author also agrees to pay the fee' },
    found: ['signature-block: added'],
    shows: ['+The author also agrees to pay the fee'],
  },
  'a condition instead of a signature': {
    edits: [],
    filled: { signed: 'subject to approval by my employer' },
    found: ['signature-block: added'],
    shows: ['+subject to approval by my employer'],
  },
  'a clause behind the date': {
    edits: [],
    filled: { date: 'June 10, 2021, valid until December 2022 only' },
    found: ['signature-block: added'],
    shows: ['+valid until December 2022 only'],
  },
  'a label more': {
    edits: [addAtEnd('Witness: ________')],
    found: ['signature-block: added'],
    shows: ['+Witness:'],
  },
  'text after the signature': {
    edits: [addAtEnd('By signing you also agree to the terms at http://terms.example.')],
    found: ['signature-block: added'],
    shows: ['+By signing you also agree to the terms at http://terms.example.'],
  },
  'the signed label dropped': {
    edits: [(pieces) => pieces.filter((piece) => piece.text !== 'Signed:' && piece.text !== 'x')],
    filled: { signed: 'x' },
    found: ['signature-block: missing'],
    shows: ['−Signed:'],
  },
  'the corresponding author made a witness': {
    edits: [reword('signature-block', 'Corresponding Author:', 'Witness:')],
    found: ['signature-block: missing', 'signature-block: added'],
    shows: ['−Corresponding Author:', '+Witness:'],
  },
};

/** The differences as "clause 4: changed". */
const named = (findings: readonly Finding[]) =>
  findings.filter(isDifference).map(({ place, kind }) => `${nameOf(place)}: ${kind}`);

/** What a finding shows as the publisher's (−) and as the form's (+). */
function shown(finding: Finding): string[] {
  if (finding.kind === 'changed')
    return finding.redline.flatMap(({ op, text }) => (op === 'same' ? [] : [(op === 'added' ? '+' : '−') + text]));
  if (finding.kind === 'address') return [`−${finding.expected}`, `+${finding.found}`];
  if (finding.kind === 'missing') return [`−${finding.text}`];
  return finding.kind === 'added' ? [`+${finding.text}`] : [];
}

describe.each<Layout>(['paragraphs', 'lines', 'pages'])('a form set in %s', (layout) => {
  it.each(Object.entries(TAMPERINGS))(
    'is not passed with %s',
    (_, { edits, filled, found, shows, typographic = [] }) => {
      const result = checkText(formWith(filled ?? {}, layout, ...edits), pmlr);
      if (result.kind !== 'checked') throw new Error(result.kind);
      expect(named(result.findings).sort()).toEqual([...found].sort());
      const all = result.findings.filter(isDifference).flatMap(shown);
      for (const words of shows) {
        const sign = words.slice(0, 1);
        const holds = (text: string) =>
          text.startsWith(sign) && text.slice(1).replace(/\s+/g, ' ').includes(words.slice(1));
        expect(all.filter(holds), `${words} in ${JSON.stringify(all)}`).not.toHaveLength(0);
      }
      const told = result.findings.flatMap((finding) =>
        finding.kind === 'typographic' ? finding.examples.map((e) => `${nameOf(finding.place)}: ${e.found}`) : [],
      );
      for (const words of typographic) expect(told.filter((example) => example.includes(words))).not.toHaveLength(0);
      expect(result.verdict.kind === 'differs').toBe(found.length > 0);
    },
  );
});
