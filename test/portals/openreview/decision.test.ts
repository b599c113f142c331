import { describe, expect, it } from 'vitest';
import { decisionIn, isDecided, saysAccepted } from '../../../src/portals/openreview/decision';
import { decisionAmongReplies } from '../../../src/portals/openreview/replies';
import { pageOf } from '../saved-page';

describe('a decision', () => {
  it.each([
    ['Accept (Poster)', 'accepted'],
    ['Accept: notable top 25%', 'accepted'],
    ['Accepted', 'accepted'],
    ['Oral', 'accepted'],
    ['Invite to Archive', 'accepted'],
    ['Conditional Accept', 'accepted'],
    ['Accept with minor revisions', 'accepted'],
    ['Reject', 'rejected'],
    ['Desk Reject', 'rejected'],
    ['Reject (invite to workshop)', 'rejected'],
    ['Not accepted', 'rejected'],
    ['No accept', 'rejected'],
    ['Declined', 'rejected'],
    ['Unaccepted', 'rejected'],
    ['Withdrawn', 'withdrawn'],
    ['Withdraw after acceptance', 'withdrawn'],
    ['Retracted', 'withdrawn'],
    ['No Recommendation', 'unknown'],
    ['Revise and resubmit', 'unknown'],
    ['Invite to Workshop', 'unknown'],
    ['8: top paper', 'unknown'],
    ['', 'unknown'],
    [`Accept ${'x'.repeat(300)}`, 'unknown'],
  ] as const)('%s', (words, status) => {
    expect(decisionIn(words)).toBe(status);
  });

  it('is one of three', () => {
    const all = ['accepted', 'rejected', 'withdrawn', 'undecided', 'unknown'] as const;
    expect(all.filter(isDecided)).toEqual(['accepted', 'rejected', 'withdrawn']);
  });

  it('of words that never end is read at once', () => {
    const begun = performance.now();
    for (const word of ['presented', 'accepted', 'an', 'as', 'poster', 'oral', 'minorrevisions', 'top5']) {
      expect(saysAccepted(`${word.repeat(40).slice(0, 290)}x!`)).toBe(false);
    }
    expect(performance.now() - begun).toBeLessThan(200);
  });
});

describe('the decision among the replies', () => {
  const reply = (title: string, label: string, value: string, kind = 'note') =>
    `<div class="${kind}"><div class="heading"><h4>${title}</h4></div>
     <div class="note-content"><strong class="note-content-field">${label}</strong> <span class="note-content-value">${value}</span></div></div>`;
  const noteWith = (replies: string, id = 'forum-replies') =>
    pageOf(
      `<div class="forum-container"><div class="forum-note"></div><div id="${id}">${replies}</div></div>`,
      'https://openreview.net/forum?id=x',
    ).document.querySelector('.forum-note');

  it.each([
    ['a decision', reply('Paper Decision', 'Decision:', 'Accept (Oral)'), 'accepted'],
    ['without a colon', reply('Meta Review', 'Final Decision', 'Reject'), 'rejected'],
    ['a recommendation under that heading', reply('Acceptance Decision', 'Recommendation:', 'Accept'), 'accepted'],
    ['a reviewer’s recommendation', reply('Official Review', 'Recommendation:', 'Accept'), 'unknown'],
    ['another field', reply('Paper Decision', 'Comment:', 'Accept'), 'unknown'],
    ['a field that only ends so', reply('Paper Decision', 'Reason for decision:', 'Accept'), 'unknown'],
    ['no words', reply('Paper Decision', 'Decision:', ''), 'unknown'],
    ['a deleted one', reply('Paper Decision', 'Decision:', 'Accept', 'note deleted'), 'unknown'],
    ['two that agree', reply('A', 'Decision:', 'Accept') + reply('B', 'Decision:', 'Accept (Oral)'), 'accepted'],
    ['two that differ', reply('A', 'Decision:', 'Accept') + reply('B', 'Decision:', 'Reject'), 'unknown'],
    ['beside one that says nothing', reply('A', 'Decision:', 'Accept') + reply('B', 'Decision:', '?'), 'accepted'],
    ['none', '', 'unknown'],
  ])('%s', (_, replies, status) => {
    expect(decisionAmongReplies(noteWith(replies))).toBe(status);
    expect(decisionAmongReplies(noteWith(replies, 'elsewhere'))).toBe('unknown');
  });

  it('of API v1', () => {
    const v1 =
      '<div class="note"><h2 class="note_content_title">Decision</h2><span class="note_content_field">Decision: </span><span class="note_content_value">Accept (Oral)</span></div>';
    expect(decisionAmongReplies(noteWith(v1, 'note_children'))).toBe('accepted');
    expect(decisionAmongReplies(null)).toBe('unknown');
  });
});
