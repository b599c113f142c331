/** The hands that a typed name can be drawn in, in the order in which they are offered, each with its font's name. */
export const HAND_NAMES = {
  'dancing-script': 'Dancing Script',
  'alex-brush': 'Alex Brush',
  allura: 'Allura',
  'marck-script': 'Marck Script',
  mansalva: 'Mansalva',
  'aref-ruqaa': 'Aref Ruqaa',
  'gveret-levin': 'Gveret Levin',
  kalam: 'Kalam',
  charmonman: 'Charmonman',
  galada: 'Galada',
  chilanka: 'Chilanka',
  kavivanar: 'Kavivanar',
  farsan: 'Farsan',
} as const;

/** A hand by the id of its font. */
export type Hand = keyof typeof HAND_NAMES;
