function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const raised = [...to];
  return new Map([...from].map((letter, i) => [letter, raised[i] ?? letter]));
}

/** The characters that Unicode has raised, and those that stand raised by themselves. */
const SUPERSCRIPTS = pairs(
  '0123456789+−-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWβγδθφχ⊤′†‡*∘®™©℠ ',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵝᵞᵟᶿᵠᵡᵀ′†‡*°®™©℠ ',
);

/** The characters that Unicode has lowered. */
const SUBSCRIPTS = pairs('0123456789+−-=()aehijklmnoprstuvxβγρφχ ', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ ');

/**
 * A superscript or subscript in Unicode's own raised or lowered characters, or, where one of them is missing, in plain
 * form after its sign: "^(−4/7)", "_∞".
 */
export function script(sign: '^' | '_', content: string): string {
  const text = content.trim();
  const letters = [...text];
  const shifted = letters.map((letter) => (sign === '^' ? SUPERSCRIPTS : SUBSCRIPTS).get(letter));
  if (shifted.every((letter) => letter !== undefined)) return shifted.join('');
  const bracketed = /^\([^()]*\)$/.test(text);
  return letters.length === 1 || bracketed ? sign + text : `${sign}(${text})`;
}
