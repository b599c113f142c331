import { describe, expect, it } from 'vitest';
import { drawnForm, type Pen } from './drawn-form';
import { readForm } from './read-form';

/** What is found on a form that is drawn: how, what it asks, what it wants; those that are only offered in brackets. */
async function foundOn(draw: (pen: Pen) => void): Promise<string[]> {
  const form = await readForm(await drawnForm(draw));
  if (form.kind !== 'form') return [form.why];
  return form.blanks.map(({ how, asks, wants, isLikely }) => {
    const words = [how, ...(asks === 'text' ? [] : [asks]), ...wants].join(' ');
    return isLikely ? words : `(${words})`;
  });
}

describe('blanks as forms draw them', () => {
  it('labels above their lines', async () => {
    const found = await foundOn(({ text, line }) => {
      ['Title of paper', 'Authors', 'Signature', 'Date'].forEach((label, i) => {
        text(label, 72, 160 + 50 * i);
        line(72, 185 + 50 * i, 400);
      });
    });
    expect(found).toEqual(['rule title', 'rule authors', 'rule signature', 'rule date']);
  });

  it('labels below their lines, though a heading stands above', async () => {
    const found = await foundOn(({ text, line }) => {
      text('Signatures', 72, 160, 12, true);
      ['Signature', 'Name', 'Title of paper'].forEach((label, i) => {
        line(72, 210 + 50 * i, 300);
        text(label, 72, 220 + 50 * i, 9);
      });
    });
    expect(found).toEqual(['rule signature', 'rule signer', 'rule title']);
  });

  it('no head of a part on its line, no answer of the venue’s, no dots that are a picture', async () => {
    const found = await foundOn(({ text, line, box }) => {
      text('Part A – The Paper', 72, 160);
      line(72, 164, 468);
      text('Conference title', 72, 190, 9);
      text('Third Meeting on Looms', 72, 204);
      line(72, 209, 468);
      text('Signature', 72, 250);
      for (let x = 130; x < 300; x += 1.5) box(x, 252, 0.7, 0.7);
      for (let y = 400; y < 420; y += 2) for (let x = 130; x < 160; x += 2) box(x, y, 0.7, 0.7);
    });
    expect(found).toEqual(['rule event', 'rule signature']);
  });

  it('a table with lines across only', async () => {
    const found = await foundOn(({ text, line }) => {
      line(72, 150, 460);
      ['Paper title', 'Name', 'E-mail', 'Signature', 'Date'].forEach((label, i) => {
        text(label, 74, 168 + 24 * i);
        line(72, 176 + 24 * i, 460);
      });
    });
    expect(found).toEqual(['rule title', 'rule signer', 'rule email', 'rule signature', 'rule date']);
  });

  it('names behind their lines, a cross before one', async () => {
    const found = await foundOn(({ text }) => {
      text('Paper title: ______________________________', 72, 160);
      text('X ____________________ (Signature)   ______________ (Date)', 72, 200);
      text('______________________ Name', 72, 230);
    });
    expect(found).toEqual(['leader title', 'leader signature', 'leader date', 'leader signer']);
  });

  it('blanks within a sentence, and the parties in brackets', async () => {
    const found = await foundOn(({ text }) => {
      text('This license is made between __________________________ (the author) and', 72, 160);
      text('________________________ (the publisher) on the paper entitled __________________.', 72, 176);
      text('Done this ______ day of ______________ .', 72, 200);
      text('Signature: ____________________ Date: __/__/____', 72, 240);
    });
    expect(found).toContain('leader signer');
    expect(found).toContain('leader title');
    expect(found.slice(-2)).toEqual(['leader signature', 'leader date']);
    expect(found.filter((own) => own === 'leader signer')).toHaveLength(1);
  });

  it('places to tick before sentences, drawn and written', async () => {
    const found = await foundOn(({ text, box }) => {
      text('Title: ____________________________', 72, 160);
      box(72, 181, 9, 9);
      text('I am the only author of the paper named above.', 90, 190);
      text('[ ] The paper was written by several authors.', 72, 210);
      text('_____ I have asked everybody whose pictures are shown.', 72, 230);
      text('Signature: ____________________________', 72, 260);
    });
    expect(found).toEqual(['leader title', 'mark mark', 'mark mark', 'mark mark', 'leader signature']);
  });

  it('no line that parts a text, no underlined word, no table of contents', async () => {
    const found = await foundOn(({ text, line }) => {
      text('Title: ____________________________', 72, 150);
      text('Signature: ____________________________', 72, 175);
      line(72, 195, 460);
      text('Date of the next meeting', 72, 211, 11, true);
      text('The society meets in spring, and prints what it was given.', 72, 230);
      text('Author', 72, 260);
      line(72, 261.5, 34);
      text('Signature of the loom .............................. 12', 72, 290);
    });
    expect(found).toEqual(['leader title', 'leader signature']);
  });

  it('lines made of signs with their names between them', async () => {
    const found = await foundOn(({ text }) => {
      ['Title of paper', 'Signature', 'Name', 'Date'].forEach((label, i) => {
        text('______________________________', 72, 160 + 26 * i);
        text(`(${label})`, 72, 173 + 26 * i);
      });
    });
    expect(found).toEqual(['leader title', 'leader signature', 'leader signer', 'leader date']);
  });

  it('a table that the venue has filled in partly', async () => {
    const found = await foundOn(({ text, box }) => {
      ['Conference', 'Paper title', 'Author signature', 'Place, date'].forEach((label, i) => {
        box(72, 150 + 26 * i, 140, 26);
        box(212, 150 + 26 * i, 300, 26);
        text(label, 76, 167 + 26 * i);
      });
      text('Tenth Meeting on Looms, Someplace', 216, 167);
    });
    expect(found).toEqual(['label event', 'box title', 'box signature', 'box place date']);
  });

  it('boxes with a label in each, beside one another', async () => {
    const found = await foundOn(({ text, box }) => {
      const cells = ['Conference', 'Editor(s)', 'Paper title', 'Name', 'Signature', 'Date'];
      cells.forEach((label, i) => {
        const [x, y] = [72 + 230 * (i % 2), 150 + 40 * Math.floor(i / 2)];
        box(x, y, 230, 40);
        text(label, x + 4, y + 10, 8);
      });
    });
    expect(found).toEqual(['box event', 'box editors', 'box title', 'box signer', 'box signature', 'box date']);
  });

  it('a numbered list of names, and what the office fills in', async () => {
    const found = await foundOn(({ text, line }) => {
      text('Names of the contributors', 72, 160);
      [1, 2, 3].forEach((number) => {
        text(`${number}.`, 72, 160 + 22 * number);
        line(90, 161 + 22 * number, 380);
      });
      text('Signature: ______________________ Date: ______________', 72, 280);
      text('For office use only – please leave blank', 72, 330, 11, true);
      text('Paper no.: ________________ Signature: __________________', 72, 356);
    });
    expect(found).toEqual(['rule authors', 'leader signature', 'leader date', '(leader number)', '(leader signature)']);
  });

  it('names at the right of their lines', async () => {
    const found = await foundOn(({ text, line }) => {
      ['title of the paper', 'author or authors', 'name of the congress'].forEach((label, i) => {
        line(72, 160 + 24 * i, 300);
        text(label, 380, 158 + 24 * i, 10);
      });
      line(72, 240, 160);
      text('Date', 240, 239);
      line(270, 240, 160);
      text('Signature of the author', 72, 270);
      line(190, 272, 120);
      text('Place', 320, 270);
      line(350, 272, 120);
    });
    expect(found).toEqual(['rule title', 'rule authors', 'rule event', 'rule date', 'rule signature', 'rule place']);
  });

  it('what the office fills in beside what the author does', async () => {
    const found = await foundOn(({ text }) => {
      text('Title of the paper: ____________________________', 72, 160);
      text('The author', 72, 200, 11, true);
      text('For the society (filled in by the publisher)', 320, 200, 11, true);
      ['Name', 'Signature', 'Date'].forEach((label, i) => {
        text(`${label} ______________________`, 72, 225 + 24 * i);
        text(`${label} ______________________`, 320, 225 + 24 * i);
      });
    });
    expect(found.filter((own) => !own.startsWith('('))).toEqual([
      'leader title',
      'leader signer',
      'leader signature',
      'leader date',
    ]);
  });

  it('lines within the sentences of a contract, its words drawn out to the edge, that its parties sign', async () => {
    const found = await foundOn(({ text, line }) => {
      const words = { This: 72, contract: 112, is: 170, made: 197, on: 242, the: 273, day: 352, of: 389 };
      for (const [word, x] of Object.entries(words)) text(word, x, 160);
      line(306, 162, 28);
      line(416, 162, 116);
      text('20', 72, 178);
      line(86, 180, 28);
      text('between', 130, 178);
      line(190, 180, 200);
      text('(the author), employed at', 396, 178);
      line(72, 198, 200);
      text('and the society, and is about the paper called', 280, 196);
      line(72, 216, 250);
      text(', which appears in the series', 326, 214);
      line(72, 234, 140);
      text('. The author is told of it by electronic mail at', 214, 232);
      line(72, 252, 140);
      text('and keeps a copy.', 218, 250);
      text('In witness of this the parties have set their hands to it:', 72, 290);
      text('Author:', 72, 316);
      line(120, 318, 150);
      text('Publisher:', 300, 316);
      line(360, 318, 150);
    });
    expect(found).toEqual([
      'rule date',
      'rule date',
      'rule date',
      'rule signer',
      'rule affiliation',
      'rule title',
      'rule series',
      'rule email',
      'rule signature',
      '(rule signature)',
    ]);
  });

  it('labels one upon another with nothing behind them', async () => {
    const drawn = (labels: readonly string[]) =>
      foundOn(({ text }) => {
        ['Title of the paper', 'Names of the authors', 'Conference'].forEach((label, i) => {
          text(label, 72, 160 + 15 * i);
        });
        text('The society prints what it likes, and as often as it likes.', 72, 230);
        text('For the author', 72, 245);
        labels.forEach((label, i) => {
          text(label, 72, 260 + 15 * i);
        });
      });
    const found = ['label title', 'label authors', 'label event', 'label signature', 'label signer', 'label date'];
    expect(await drawn(['Signature', 'Name in block letters', 'Date'])).toEqual(found);
    expect(await drawn(['Department of Looms', 'University of Weaving', 'Country'])).toEqual([]);
  });

  it('labels above their lines, each as near to the line above it', async () => {
    const found = await foundOn(({ text, line }) => {
      text('Title of the paper', 72, 160, 9);
      text('Paper no.', 400, 160, 9);
      line(72, 188, 310);
      line(400, 188, 130);
      ['Author(s)', 'E-mail'].forEach((label, i) => {
        text(label, 72, 203 + 43 * i, 9);
        line(72, 231 + 43 * i, 458);
      });
      text('I sign for all of the authors.', 72, 310);
      text('Signature', 72, 330, 9);
      text('Date', 300, 330, 9);
      line(72, 358, 200);
      line(300, 358, 230);
    });
    expect(found).toEqual(['rule title', 'rule number', 'rule authors', 'rule email', 'rule signature', 'rule date']);
  });

  it('several lines below one question, and quotation marks about a title', async () => {
    const found = await foundOn(({ text, line }) => {
      text('I wrote “', 72, 160);
      line(118, 161, 260);
      text('”, which I talked about in room', 380, 160);
      line(72, 177, 60);
      text('and nowhere else before that, as far as I can remember now.', 136, 176);
      text('Names of all authors', 72, 206);
      [226, 246, 266].forEach((y) => {
        line(72, y, 400);
      });
      text('Signature: ____________________________', 72, 300);
    });
    expect(found).toEqual(['rule title', 'rule', 'rule authors', 'leader signature']);
  });

  it('names in brackets behind their lines, whatever they ask', async () => {
    const found = await foundOn(({ text, line }) => {
      ['(full name)', '(residing at)', '(shoe size)', '(name of the work)'].forEach((label, i) => {
        line(72, 160 + 20 * i, 300);
        text(label, 376, 159 + 20 * i);
      });
      line(72, 240, 160);
      text('(date)', 236, 239);
      line(300, 240, 160);
      text('(signature)', 464, 239);
    });
    expect(found).toEqual(['rule signer', 'rule address', '(rule)', 'rule title', 'rule date', 'rule signature']);
  });

  it('several places to tick on one line, and frames side by side', async () => {
    const found = await foundOn(({ text, box }) => {
      box(72, 150, 130, 36);
      text('Paper ID', 76, 160, 8);
      box(205, 150, 300, 36);
      text('Authors and their affiliations', 209, 160, 8);
      text('[ ] the only author   [ ] one of several authors', 72, 210);
      text('Signature: ____________________________', 72, 240);
    });
    expect(found).toEqual(['box number', 'box authors affiliation', 'mark mark', 'mark mark', 'leader signature']);
  });

  it.each([
    ['Done this ______ day of ______________ .', 2],
    ['Signed this ____ day of ______________ 20____ at Oxford.', 2],
    ['Dated the ____th day of ______________ in the year ________.', 3],
    ['______ day of ______________ 20____', 2],
  ])('a day in its parts, and no signature there: %s', async (words, parts) => {
    const found = await foundOn(({ text }) => {
      text(words, 72, 160);
      text('Signature ____________________', 72, 200);
      text('Date ____________________', 72, 230);
    });
    const days = Array.from({ length: parts }, () => 'leader date');
    expect(found).toEqual([...days, 'leader signature', 'leader date']);
  });

  it('what the venue has written before dots, and what it keeps for itself', async () => {
    const found = await foundOn(({ text }) => {
      text('Conference: Tenth Meeting on Looms .....................................', 72, 160);
      text('Title: ..........................................................', 72, 180);
      text('Signature: .......................................................', 72, 200);
      text('The Lantern Press fills in this part', 72, 240, 11, true);
      text('Deed no. . . . . . . . . . . . . . .   Date . . . . . . . . . . . . . .', 72, 265);
    });
    expect(found.slice(0, 3)).toEqual(['leader event', 'leader title', 'leader signature']);
    expect(found.slice(3).every((own) => own.startsWith('('))).toBe(true);
  });
});
