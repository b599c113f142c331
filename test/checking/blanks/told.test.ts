import { describe, expect, it } from 'vitest';
import { pmlr } from '../../../src/agreements/pmlr';
import { checkText, type Finding } from '../../../src/checking';
import type { Range } from '../../../src/checking/finding';
import { addAfter, addAtEnd, formWith, nameOf } from '../tamperings';

const now = new Date(2026, 10, 22, 12);

const short = (text: string) => (text.length > 60 ? `${text.slice(0, 25)} … ${text.slice(-25)}` : text);

function toldOf(finding: Finding): string {
  if (finding.kind === 'typographic') return finding.what.join();
  if (finding.kind === 'added')
    return `${finding.before ? 'before ' : ''}${finding.again ? 'again ' : ''}${short(finding.text)}`;
  return finding.kind === 'missing' ? short(finding.text) : '';
}

/** Everything that is said of what was filled in, each with the words that are shown for it. */
function told(text: string): string[] {
  const result = checkText(text, pmlr, { now });
  if (result.kind !== 'checked') return [result.kind];
  const at = ({ start, end }: Range) => short(text.slice(start, end).replace(/\s+/g, ' '));
  const { facts, additions, findings, anchors } = result;
  const { signature } = facts;
  const signed = 'fact' in signature ? signature.fact : null;
  const values = {
    title: facts.title,
    party: facts.party,
    signer: facts.correspondingAuthor,
    signed,
    date: facts.date,
  };
  return [
    ...Object.entries(values).flatMap(([name, fact]) => {
      if (!fact) return [`no ${name}`];
      expect(at(fact.range)).toBe(short(fact.value));
      return [`${name}: ${short(fact.value)}`];
    }),
    ...additions.map(({ blank, side, text: words, range, isUsual }) => {
      expect(at(range)).toBe(short(words));
      return `${side} ${blank}: ${short(words)}${isUsual ? ' (usual)' : ''}`;
    }),
    ...findings.flatMap((finding) => {
      const shown = finding.ranges.map(at).join(' | ');
      return finding.kind === 'identical'
        ? []
        : [`${nameOf(finding.place)} ${finding.kind} ${toldOf(finding)} at ${shown}`];
    }),
    `labels ${anchors.labels.map(({ field, range }) => `${field.id}=${at(range)}`).join(', ')}`,
    `blanks ${anchors.blanks.map(({ field, after, before }) => `${field.id}=${at(after).slice(-12)}…${at(before).slice(0, 12)}`).join(', ')}`,
  ];
}

const form = formWith({}, 'paragraphs');
const tail = (block: string) => form.slice(0, form.indexOf('• Corresponding')) + block;
const G = 'Corresponding Author: Jianfei Chen\nSigned: J. Chen\nDate: June 10, 2021';

describe('of a form', () => {
  it.each([
    [
      'as it is',
      form,
      [
        'title: ActNN: Reducing Training  … ation Compressed Training',
        'party: Jianfei Chen',
        'signer: Jianfei Chen',
        'signed: Jianfei Chen',
        'date: June 10, 2021',
        'labels party=Corresponding Author:, signed=Signed:, date=Date:',
        'blanks title=tly entitled…(“the articl, party=reement are:…(name of cor',
      ],
    ],
    [
      'with rules in its blanks',
      formWith({ title: '____', party: '____', signer: '', signed: '', date: '' }, 'paragraphs'),
      ['no title', 'no party', 'no signer', 'no signed', 'no date'],
    ],
    [
      'with empty blanks',
      formWith({ title: '', party: '', signer: '', signed: '', date: '' }, 'paragraphs'),
      ['no title', 'no party', 'no signer', 'no signed', 'no date'],
    ],
    [
      'with a title of two lines',
      formWith({ title: 'ActNN: Reducing\nTraining Memory' }, 'paragraphs'),
      ['title: ActNN: Reducing Training Memory'],
    ],
    [
      'whose title and party stand behind everything',
      formWith({ title: '', party: '' }, 'paragraphs', addAtEnd('ActNN: Reducing\nTraining Memory\nJianfei Chen')),
      ['title: ActNN: Reducing Training Memory'],
    ],
    [
      'behind which a title and another name stand',
      formWith({ title: '', party: '' }, 'paragraphs', addAtEnd('ActNN: Reducing\nTraining Memory\nSomebody Else')),
      [
        'no title',
        'no party',
        'signature-block added ActNN: Reducing Training Memory Somebody Else at ActNN: Reducing Training Memory Somebody Else',
      ],
    ],
    [
      'behind which a promise and the name stand',
      formWith({ title: '', party: '' }, 'paragraphs', addAtEnd('You hereby agree to pay us\nJianfei Chen')),
      [
        'no title',
        'no party',
        'signature-block added You hereby agree to pay us Jianfei Chen at You hereby agree to pay us Jianfei Chen',
      ],
    ],
    [
      'whose title and party stand behind everything, with page numbers',
      formWith({ title: '', party: '' }, 'paragraphs', addAtEnd('12\nActNN: Reducing\n3\nJianfei Chen')),
      ['title: ActNN: Reducing'],
    ],
    [
      'behind which a sentence and the name stand',
      formWith({ title: '', party: '' }, 'paragraphs', addAtEnd('ActNN is reduced.\nJianfei Chen')),
      [
        'no title',
        'no party',
        'signature-block added ActNN is reduced. Jianfei Chen at ActNN is reduced. Jianfei Chen',
      ],
    ],
    [
      'behind which many lines and the name stand',
      formWith({ title: '', party: '' }, 'paragraphs', addAtEnd('A\nB\nC\nD\nE\nF\nG\nH\nJianfei Chen')),
      ['no title', 'no party', 'signature-block added A B C D E F G H Jianfei Chen at A B C D E F G H Jianfei Chen'],
    ],
    [
      'with a label in small letters',
      tail(G.replace('Author', 'author')),
      [
        'signed: J. Chen',
        'signature-block changed  at Corresponding author:',
        'labels party=Corresponding author:, signed=Signed:, date=Date:',
      ],
    ],
    [
      'with other labels',
      tail(G.replace('Signed', 'Signature').replace('Date', 'Dated')),
      [
        'no signed',
        'signature-block missing Signed: at ',
        'signature-block changed  at Dated:',
        'signature-block added Signature: J. Chen at Signature: J. Chen',
        'labels party=Corresponding Author:, date=Dated:',
      ],
    ],
    [
      'without a label',
      tail(G.replace('Signed: J. Chen\n', '')),
      ['no signed', 'signature-block missing Signed: at ', 'labels party=Corresponding Author:, date=Date:'],
    ],
    [
      'without labels',
      tail('Jianfei Chen\nJune 10, 2021'),
      [
        'no signer',
        'no signed',
        'no date',
        'attestation added Jianfei Chen June 10, 2021 at Jianfei Chen June 10, 2021',
        'signature-block missing Corresponding Author: at ',
        'signature-block missing Signed: at ',
        'signature-block missing Date: at ',
        'labels ',
      ],
    ],
    [
      'with two signature blocks',
      tail(`${G}\n\n${G.replace('J. Chen', 'K. Chen')}`),
      [
        'signed: J. Chen',
        'signature-block added Corresponding Author: Jia …  Chen Date: June 10, 2021 at Corresponding Author: Jia …  Chen Date: June 10, 2021',
      ],
    ],
    [
      'signed on one line',
      tail('Corresponding Author: Jianfei Chen Signed: J. Chen Date: June 10, 2021'),
      ['signed: J. Chen'],
    ],
    [
      'with the signature behind the date',
      tail('Corresponding Author: Jianfei Chen Signed: Date: June 10, 2021 Jianfei Chen'),
      [],
    ],
    [
      'with a reservation behind the date',
      tail('Corresponding Author: Jianfei Chen Signed: Date: June 10, 2021 under duress'),
      ['no signed', 'after date: under duress'],
    ],
    [
      'with an institution below the block',
      tail(`${G}\nTsinghua University\njc@example.org`),
      ['signed: J. Chen', 'after signature-block: Tsinghua University jc@example.org (usual)'],
    ],
    [
      'with a reservation below the block',
      tail(`${G}\nI reserve all rights.`),
      ['signed: J. Chen', 'signature-block added I reserve all rights. at I reserve all rights.'],
    ],
    [
      'with a place before the date',
      tail(G.replace('June', 'Berlin, June')),
      ['signed: J. Chen', 'before date: Berlin (usual)'],
    ],
    ['with words behind the date', tail(`${G} at noon`), ['signed: J. Chen', 'after date: at noon']],
    [
      'with values below their labels',
      tail('Corresponding Author:\nJianfei Chen\nSigned:\nJ. Chen\nDate:\nJune 10, 2021'),
      ['signed: J. Chen'],
    ],
    [
      'with a sentence below a label',
      tail('Corresponding Author:\nThis is not agreed to.\nSigned:\nJ. Chen\nDate:\nJune 10, 2021'),
      ['no signer', 'signed: J. Chen', 'signature-block added This is not agreed to. at This is not agreed to.'],
    ],
    [
      'with a long line below a label',
      tail(`Corresponding Author:\n${'Jianfei Chen '.repeat(8)}\nSigned:\nJ. Chen\nDate:\nJune 10, 2021`),
      [
        'no signer',
        'signed: J. Chen',
        'signature-block added Jianfei Chen Jianfei Chen … Jianfei Chen Jianfei Chen at Jianfei Chen Jianfei Chen … Jianfei Chen Jianfei Chen',
      ],
    ],
    [
      'with values below all labels',
      tail('Corresponding Author:\nSigned:\nDate:\nJianfei Chen\nJ. Chen\nJune 10, 2021'),
      ['signed: J. Chen'],
    ],
    [
      'with the date first below all labels',
      tail('Corresponding Author:\nSigned:\nDate:\nJune 10, 2021\nJianfei Chen\nJ. Chen'),
      ['signer: J. Chen'],
    ],
    [
      'with four values below the labels',
      tail('Corresponding Author:\nSigned:\nDate:\nJianfei Chen\nJ. Chen\nJune 10, 2021\nK. Chen'),
      ['signed: J. Chen', 'signature-block added K. Chen at K. Chen'],
    ],
    [
      'with a name far below the labels',
      tail(`Corresponding Author:\nSigned:\nDate:${'\n'.repeat(30)}Jianfei Chen`),
      ['no signer', 'no signed', 'no date', 'signature-block added Jianfei Chen at Jianfei Chen'],
    ],
    [
      'filled in on dots',
      tail('Corresponding Author: ......Jianfei Chen......\nSigned: …J. Chen…\nDate: **June 10, 2021**'),
      ['signed: J. Chen'],
    ],
    [
      'with bullets before its labels',
      tail('o\tCorresponding Author: Jianfei Chen\n– Signed: J. Chen\n* Date: June 10, 2021'),
      ['signed: J. Chen'],
    ],
    [
      'with spaces before its colons',
      tail('Corresponding   Author : Jianfei Chen\nSigned : J. Chen\nDate : June 10, 2021'),
      ['signed: J. Chen', 'labels party=Corresponding Author :, signed=Signed :, date=Date :'],
    ],
    [
      'with misspelt labels',
      tail('Coresponding Autor: Jianfei Chen\nSined: J. Chen\nDat: June 10, 2021'),
      [
        'signed: J. Chen',
        'signature-block changed  at Coresponding Autor:',
        'signature-block changed  at Sined:',
        'signature-block changed  at Dat:',
        'labels party=Coresponding Autor:, signed=Sined:, date=Dat:',
      ],
    ],
    ['with a greeting above', `Hello there\n${form}`, ['heading added before Hello there at Hello there']],
    [
      'with a letterhead',
      `Example University\n12 College Road, Exampleton\n\n${form}`,
      ['before heading: Example University 12 College Road, Exampleton (usual)'],
    ],
    [
      'with words at the end',
      `${form}\n\nSee overleaf for more.`,
      ['signature-block added See overleaf for more. at See overleaf for more.'],
    ],
    [
      'twice',
      `${form}\n\n${form}`,
      [
        'signature-block added again Publication Agreement Thi … hen – Date: June 10, 2021 at Publication Agreement Thi … hen – Date: June 10, 2021',
      ],
    ],
    [
      'and half of it again',
      `${form}\n\n${form.slice(form.indexOf('1. '), form.indexOf('6. '))}`,
      [
        'signature-block added 1. By signing this form,  … raph 2 covers such edits. at 1. By signing this form,  … raph 2 covers such edits.',
      ],
    ],
    [
      'with words before the title',
      form.replace('\n\nActNN', ' (the work)\n\nActNN'),
      [
        'preamble 1 changed  at This is a publication agr … ently entitled (the work)',
        'blanks title=d (the work)…(“the articl, party=reement are:…(name of cor',
      ],
    ],
    [
      'with a word below the party',
      form.replace('Jianfei Chen\n\n', 'Jianfei Chen\n\nalone\n'),
      ['after party: alone'],
    ],
    [
      'with a paragraph put in',
      formWith({}, 'paragraphs', addAfter('clause 3', 'A paragraph of our own.')),
      ['clause 3 added A paragraph of our own. at A paragraph of our own.'],
    ],
    [
      'with a sentence behind a clause',
      form.replace('\n\n4. ', ' And one more.\n\n4. '),
      ['clause 3 changed  at You agree to require that … aragraph 2. And one more.'],
    ],
    [
      'with lines and a paragraph behind a clause',
      form.replace('\n\n4. ', ' And one\nmore here.\n\nAnother one.\n\n4. '),
      [
        'clause 3 changed  at You agree to require that … aph 2. And one more here.',
        'clause 3 added Another one. at Another one.',
      ],
    ],
    [
      'with words for a number',
      form.replace('\n\n4. ', '\n\nWe say: '),
      [
        'clause 4 changed  at We say: You retain owners … ranted in this agreement.',
        'clause 4 typographic list-marker at ',
      ],
    ],
    ['with a number on a line', form.replace('\n\n4. ', '\n\n77\n\n4. '), ['clause 3 added 77 at 77']],
    [
      'with a term behind the title',
      formWith({ title: 'ActNN. Provided that you pay, it is ours' }, 'paragraphs'),
      ['title: ActNN.', 'preamble 1 added Provided that you pay, it is ours at Provided that you pay, it is ours'],
    ],
    [
      'with a term behind the party',
      formWith({ party: 'Jianfei Chen, provided that you pay' }, 'paragraphs'),
      ['preamble 2 added provided that you pay at provided that you pay'],
    ],
    [
      'with a term behind the signer',
      formWith({ signer: 'Jianfei Chen, subject to approval' }, 'paragraphs'),
      ['signature-block added subject to approval at subject to approval'],
    ],
    [
      'with words beside its values',
      formWith(
        { signer: 'Mr. Jianfei Chen (MIT)', signed: '/s/ Jianfei Chen, agent', date: 'on June 10, 2021 in Rome' },
        'paragraphs',
      ),
      [
        'signer: Mr. Jianfei Chen',
        'signed: /s/ Jianfei Chen',
        'date: on June 10, 2021',
        'after signer: (MIT) (usual)',
        'after signed: agent',
        'after date: in Rome',
      ],
    ],
    [
      'signed with a refusal',
      formWith({ signed: 'i do not sign this', signer: '...' }, 'paragraphs'),
      ['no signer', 'no signed', 'after signed: i do not sign this'],
    ],
    [
      'signed in small letters',
      formWith({ signed: 'jianfei chen signs this here' }, 'paragraphs'),
      ['signed: jianfei chen', 'after signed: signs this here'],
    ],
    [
      'whose signer breaks',
      tail('Corresponding Author: Jianfei\nChen\nSigned: J. Chen\nDate: June 10, 2021'),
      ['signed: J. Chen'],
    ],
    [
      'whose signer breaks at the end',
      tail('Signed: J. Chen\nDate: June 10, 2021\nCorresponding Author: Jianfei\nChen\n2'),
      ['signed: J. Chen'],
    ],
    ['whose block stands first', `${G}\n\n${form.slice(0, form.indexOf('• Corresponding'))}`, ['signed: J. Chen']],
    [
      'with a number behind the signer',
      form.replace('• Corresponding Author: Jianfei Chen', 'Corresponding Author: Jianfei Chen 1.'),
      ['after signer: 1'],
    ],
    [
      'whose block stands before a clause',
      (() => {
        const i = form.indexOf('\n\n5. '),
          j = form.indexOf('• Corr');
        return `${form.slice(0, i)}\n${form.slice(j)}${form.slice(i, j)}`;
      })(),
      [],
    ],
    ['on one line', form.replace(/\s+/g, ' '), []],
    [
      'in Markdown',
      form.replace('• Corresponding Author:', '**Corresponding Author:**').replace('– Date:', '**Date**:'),
      ['signature-block changed  at Date', 'labels party=Corresponding Author:, signed=Signed:, date=Date'],
    ],
  ])('%s it is said what differs from one that is as it should be', (_, text, lines) => {
    const usual = told(form);
    expect(told(text).filter((line) => text === form || !usual.includes(line))).toEqual(lines);
  });
});
