import type { SignedAgreement } from '../../../src/signing/form';
import { signedForm } from '../../papers/signed-form';

/** The form that the bench makes: a title of two lines, a drawn signature. */
export const FORM = signedForm({
  title: 'ActNN: Reducing Training Memory Footprint via 2-Bit Activation Compressed Training',
  signer: 'Jianfei Chen',
});

/** Forms with names and titles in East Asian scripts, whose letters take the most room in a file. */
export const EAST_ASIAN_FORMS: readonly (readonly [string, SignedAgreement])[] = [
  ['Chinese name, English title', signedForm({ title: FORM.title, signer: '陈键飞' })],
  [
    'Chinese name and title of 21 characters',
    signedForm({ title: '基于二值激活压缩训练的显存占用降低方法研究', signer: '陈键飞' }),
  ],
  [
    'Chinese name and title of 45 characters',
    signedForm({
      title: '基于二比特激活压缩训练的深度神经网络显存占用降低方法及其在大规模视觉与语言模型微调中的应用',
      signer: '陈键飞',
    }),
  ],
  [
    'Korean name and title of 38 characters',
    signedForm({ title: '2비트 활성값 압축 학습을 통한 심층 신경망 학습 메모리 사용량 절감', signer: '김민수' }),
  ],
  [
    'Japanese name and title of 34 characters',
    signedForm({ title: '二ビット活性値圧縮によるニューラルネットワーク学習のメモリ使用量削減', signer: '山田太郎' }),
  ],
];
