import { signedForm } from '../../papers/signed-form';

/** The form that the bench makes: a title of two lines, a drawn signature. */
export const FORM = signedForm({
  title: 'ActNN: Reducing Training Memory Footprint via 2-Bit Activation Compressed Training',
  signer: 'Jianfei Chen',
});
