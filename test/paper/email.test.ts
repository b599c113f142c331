import { describe, expect, it } from 'vitest';
import { withoutEmail } from '../../src/paper/email';

describe('no address stays', () => {
  it.each([
    ['jane@example.org', ''],
    ['Jane Doe <jane.doe+x@mail.example.org>', 'Jane Doe'],
    ['Jane Doe (jane@example.org), John Roe', 'Jane Doe, John Roe'],
    ['Jane Doe [mailto:jane@example.org]', 'Jane Doe'],
    ['A Title, e-mail: jane@example.org', 'A Title,'],
    ['Jane [at] no', 'Jane [at] no'],
    ['jane [at] example [dot] org', ''],
    ['jane(at)example.org and more', 'and more'],
    ['jänne@exämple.de', ''],
    ['https://papers.example.org/by/jane%40example.org/1', 'https://papers.example.org/by//1'],
    ['Jane Doe, email (jane@example.org)', 'Jane Doe,'],
    ['Jane Doe (email address: jane@example.org), John', 'Jane Doe, John'],
    ['E-Mail jane@example.org', ''],
    ['Jane Doe{jane@example.org} and Roe< roe@example.org >', 'Jane Doe and Roe'],
    ['Jane Doe jane@example.org John Roe', 'Jane Doe John Roe'],
    ['E-mail as Evidence (draft)', 'E-mail as Evidence (draft)'],
    ['Sets ( ) and [ ] of spam  mail', 'Sets ( ) and [ ] of spam  mail'],
    ['Email and jane@example.org', 'Email and'],
    ['Recall@k and hits@10, P@ssw0rd', 'Recall@k and hits@10, P@ssw0rd'],
  ])('%s', (found, kept) => {
    expect(withoutEmail(found)).toBe(kept);
  });

  it('in no time', () => {
    for (const bomb of ['a@', 'a@b', 'a.', '@', 'a (at) ', 'e-mail ']) {
      const start = performance.now();
      withoutEmail(bomb.repeat(9_000 / bomb.length));
      expect(performance.now() - start).toBeLessThan(1_000);
    }
  });
});
