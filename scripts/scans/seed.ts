import { scanner } from './devices';
import type { Spec } from './spec';

/** Forms as chairs receive them: typed, printed, signed by hand in Chinese across the date, scanned askew. */
export const AS_RECEIVED: readonly Spec[] = [
  {
    name: 'received-chinese',
    producer: 'official',
    facts: {
      title: 'ActNN: Reducing Training Memory Footprint via 2-Bit Activation Compressed Training',
      party: 'Jianfei Chen',
      signer: 'Jianfei Chen',
      date: 'June 10, 2021',
    },
    filling: {
      title: 'print',
      block: 'print',
      signature: { hand: 'chinese', across: true, text: '陈键飞' },
      pen: 'black',
    },
    device: scanner(200, { skew: 1.4, mode: 'colour', format: 'pdf' }),
  },
  {
    name: 'received-english',
    producer: 'official',
    facts: {
      title: '1-bit Adam: Communication Efficient Large-Scale Training with Adam’s Convergence Speed',
      party: 'Jonathan Lang',
      signer: 'Helen Tang',
      date: '06/16/2021',
    },
    filling: { title: 'print', block: 'caveat', signature: null, pen: 'blue' },
    device: scanner(150, { skew: -1.1, mode: 'grey', format: 'pdf' }),
  },
];
