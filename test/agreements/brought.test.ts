import { afterEach, describe, expect, it } from 'vitest';
import {
  agreementById,
  agreements,
  isKnown,
  knownAgreements,
  newestEditionOf,
  offeredAgreements,
  publisherOf,
  publishers,
  successorOf,
  useBrought,
  withoutCopying,
} from '../../src/agreements';
import type { Agreement } from '../../src/agreements/agreement';
import { termsOf } from '../../src/agreements/canonical-text';
import { fileNameOf, isFileName } from '../../src/agreements/hand-in';
import { explainedIn } from '../../src/agreements/plain-words';
import { proposeFileName } from '../../src/signing/file-name';
import { paper } from '../signing/papers';
import { broughtAgreement, broughtBy } from './brought-forms';
import { society } from './society';

afterEach(() => useBrought([]));

describe('agreements that were brought', () => {
  it('are known behind those that ship, until a page is told of others', async () => {
    const own = broughtAgreement();
    expect([isKnown(own.id), agreementById(own.id)]).toEqual([false, agreements[0]]);
    useBrought([broughtBy(own)]);
    expect([isKnown(own.id), agreementById(own.id)]).toEqual([true, own]);
    expect(knownAgreements()).toEqual([...agreements, own]);
    expect(termsOf(agreementById(own.id))).toMatch(/^brought-1 /);
    expect(await explainedIn(own, 'de')).toBe(own);
    useBrought([broughtBy(broughtAgreement('brought-2'))]);
    expect([isKnown(own.id), isKnown('brought-2')]).toEqual([false, true]);
  });

  it('take no place of one that ships, nor of each other', () => {
    const [shipped] = agreements;
    const other = broughtAgreement('brought-1', { publisher: 'Another' });
    useBrought([broughtBy(broughtAgreement(shipped.id)), broughtBy(broughtAgreement()), broughtBy(other)]);
    expect(agreementById(shipped.id)).toBe(shipped);
    expect(publisherOf(broughtAgreement(shipped.id))).toBe(publishers[0]);
    expect(knownAgreements()).toEqual([...agreements, broughtAgreement()]);
  });

  it('are offered no more once they are retired, and still known', () => {
    useBrought([broughtBy(broughtAgreement(), null, true)]);
    expect(offeredAgreements()).toEqual(agreements);
    expect(isKnown('brought-1')).toBe(true);
  });

  it('are newer editions of others, from one to the next', () => {
    const [one, two, three] = ['brought-1', 'brought-2', 'brought-3'].map((id) => broughtAgreement(id));
    if (!one || !two || !three) throw new Error('three');
    const took = (agreement: Agreement, supersedes: string | null) => broughtBy(agreement, null, false, supersedes);
    useBrought([took(three, 'brought-2'), took(two, 'brought-1'), took(one, null)]);
    expect([successorOf(one), successorOf(two), successorOf(three)]).toEqual([two, three, null]);
    expect(newestEditionOf(one)).toBe(three);
    // What is kept may be anything: each took the other's place, and one its own.
    useBrought([took(three, 'brought-3'), took(two, 'brought-1'), took(one, 'brought-2')]);
    expect(newestEditionOf(one)).toBe(two);
    expect(successorOf(three)).toBeNull();
  });

  it('have a publisher of whom nothing is known, whether or not this page was told of them', () => {
    const own = broughtAgreement();
    for (const list of [[], [broughtBy(own)]]) {
      useBrought(list);
      expect(publisherOf(own)).toMatchObject({ name: own.publisher, agreements: [own], collections: [] });
      expect(publisherOf(own).venue('ICML 2026')).toBeNull();
    }
    expect(publisherOf(society)).toBe(publishers[0]);
  });

  it('travel to a worker as a copy, where those that ship are found again', () => {
    const [shipped] = agreements;
    expect(withoutCopying({ ...shipped })).toBe(shipped);
    const copy = structuredClone(broughtAgreement());
    expect(withoutCopying(copy)).toBe(copy);
  });
});

describe('the file of a form that was brought', () => {
  const named = (
    about: Parameters<typeof paper>[0],
    rule: string | null,
    habit: 'publisher' | 'number' = 'publisher',
  ) => {
    useBrought([broughtBy(broughtAgreement(), rule)]);
    return proposeFileName(paper(about), publisherOf(broughtAgreement()), habit, () => false);
  };

  it('is named by its venue’s rule, and by nobody where the paper does not tell what that wants', () => {
    expect(named({ number: '642' }, '<number>-<family>-consent')).toBe('642-chen-consent.pdf');
    expect(named({ number: '642' }, '<family><year>.pdf')).toBe('chen2021.pdf');
    expect(named({ number: null }, '<number>-consent')).toBe('');
    // The venue's rule holds where the page hides the authors too, as it is the venue's.
    expect(named({ number: '642', anonymous: true }, '<number>-consent')).toBe('642-consent.pdf');
  });

  it('else by the paper’s number, else by its title', () => {
    expect(named({ number: '642' }, null)).toBe('642-agreement.pdf');
    expect(named({ number: '642' }, null, 'number')).toBe('642-agreement.pdf');
    expect(named({ number: '642', anonymous: true }, null)).toBe('642-agreement.pdf');
    expect(named({ number: null, title: 'On $\\ell_1$ Norms, and: Why?' }, null)).toMatch(/^on-.*why-agreement\.pdf$/);
    expect(named({ number: null, title: 'A very long title '.repeat(30) }, null)).toBe(
      'a-very-long-title-a-very-long-title-a-agreement.pdf',
    );
    expect(named({ number: null, title: '关于范数' }, null)).toBe('');
  });

  it('has no other tokens in its rule, and no path', () => {
    expect(['<number>', 'a_b-c.<key>', '<family><year>'].map(isFileName)).toEqual([true, true, true]);
    expect(['', '<signer>', '<constructor>', 'a/b', '<number', 'a b', '<<number>>'].filter(isFileName)).toEqual([]);
    expect(fileNameOf('<constructor>', paper({}))).toBe('');
  });
});
