import { LETTERS } from '../letters';
import { table } from '../table';

/** Letters and marks of text mode; TeX swallows the space after them. */
export const TEXT_SYMBOLS: ReadonlyMap<string, string> = new Map([
  ...LETTERS,
  ...table(`
  S § P ¶ dag † ddag ‡ copyright © pounds £ euro € texteuro € textregistered ® texttrademark ™ textdegree °
  ldots … dots … textellipsis … textendash – textemdash — textquoteleft ‘ textquoteright ’ textquotedblleft “
  textquotedblright ” textquotesingle ' textasciitilde ~ textasciicircum ^ textbackslash \\ textunderscore _ textbar |
  textless < textgreater > textdollar $ textpercent % textmu µ textbullet • guillemotleft « guillemotright » TeX TeX
  LaTeX LaTeX textdaggerdbl ‡ textdagger † textordfeminine ª textordmasculine º slash / textvisiblespace ␣
`),
]);

/**
 * Commands of math mode. Greek names stand for the plain letters, as PMLR itself sets \\epsilon (v32/hoang14);
 * their variants do too, since fonts and readers know those letters best.
 */
export const MATH_SYMBOLS = table(`
  alpha α beta β gamma γ delta δ epsilon ε varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ varkappa ϰ
  lambda λ mu μ nu ν xi ξ omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi φ varphi φ
  chi χ psi ψ omega ω Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω
  digamma ϝ ell ℓ hbar ℏ hslash ℏ Re ℜ Im ℑ wp ℘ aleph ℵ beth ℶ imath ı jmath ȷ complement ∁
  times × div ÷ cdot · cdots ⋯ ldots … dots … vdots ⋮ ddots ⋱ pm ± mp ∓ ast * star ⋆ bullet • circ ∘ bigcirc ◯
  oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ boxplus ⊞ boxtimes ⊠ dagger † ddagger ‡ amalg ⨿ wr ≀ setminus ∖
  le ≤ leq ≤ leqslant ⩽ ge ≥ geq ≥ geqslant ⩾ ll ≪ gg ≫ neq ≠ ne ≠ equiv ≡ approx ≈ sim ∼ simeq ≃ cong ≅ asymp ≍
  propto ∝ varpropto ∝ prec ≺ succ ≻ preceq ⪯ succeq ⪰ lesssim ≲ gtrsim ≳ doteq ≐ models ⊨ vdash ⊢ dashv ⊣ vDash ⊨
  perp ⊥ bot ⊥ top ⊤ parallel ∥ mid ∣ nmid ∤ in ∈ notin ∉ ni ∋ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊
  sqsubset ⊏ sqsubseteq ⊑ sqsupseteq ⊒ cup ∪ cap ∩ uplus ⊎ sqcup ⊔ sqcap ⊓ vee ∨ lor ∨ wedge ∧ land ∧ neg ¬ lnot ¬
  forall ∀ exists ∃ nexists ∄ emptyset ∅ varnothing ∅ infty ∞ partial ∂ nabla ∇ prime ′ backprime ‵ angle ∠
  sum ∑ prod ∏ coprod ∐ int ∫ iint ∬ iiint ∭ oint ∮ bigcup ⋃ bigcap ⋂ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂
  to → rightarrow → longrightarrow ⟶ leftarrow ← gets ← longleftarrow ⟵ leftrightarrow ↔ Rightarrow ⇒ implies ⟹
  Leftarrow ⇐ Leftrightarrow ⇔ iff ⟺ mapsto ↦ longmapsto ⟼ hookrightarrow ↪ hookleftarrow ↩ uparrow ↑ downarrow ↓
  updownarrow ↕ Uparrow ⇑ Downarrow ⇓ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ rightleftharpoons ⇌ leadsto ⇝
  rightsquigarrow ⇝ rightharpoonup ⇀ twoheadrightarrow ↠ langle ⟨ rangle ⟩ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋
  lbrace { rbrace } lbrack [ rbrack ] vert | lvert | rvert | Vert ‖ lVert ‖ rVert ‖ backslash \\ square □ Box □ Diamond ◇
  diamond ⋄ blacksquare ■ triangle △ bigtriangleup △ triangledown ▽ triangleleft ◁ triangleright ▷ lozenge ◊
  clubsuit ♣ diamondsuit ♦ heartsuit ♥ spadesuit ♠ sharp ♯ flat ♭ natural ♮ checkmark ✓ colon : coloneqq ≔
  therefore ∴ because ∵ ltimes ⋉ rtimes ⋊ bowtie ⋈ Join ⋈ eth ð degree ° intercal ⊺ bigstar ★ lhd ⊲ rhd ⊳
`);

/** Functions, set upright with a space before their argument: "log n". */
export const FUNCTIONS: ReadonlySet<string> = new Set(
  (
    'arccos arcsin arctan arg argmax argmin cos cosh cot coth csc deg det dim exp gcd hom inf ker lg lim liminf limsup ' +
    'ln log max min mod bmod polylog Pr sec sin sinh sup tan tanh'
  ).split(' '),
);

/** Commands that change only the look of their argument, which is printed plain. */
export const PLAIN: ReadonlySet<string> = new Set(
  (
    'textit textbf textrm textsf texttt textsc textsl textup textmd textnormal text emph mbox hbox underline uline ' +
    'mathrm mathit mathsf mathtt mathbf mathnormal bm boldsymbol pmb mathop mathbin mathrel mathord ' +
    'uppercase MakeUppercase lowercase ensuremath url smash vphantom boxed centerline'
  ).split(' '),
);

/** Commands without an argument that print nothing. */
export const SILENT: ReadonlySet<string> = new Set(
  (
    'left right middle big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr Biggl Biggr limits nolimits displaystyle ' +
    'textstyle scriptstyle rm bf it em tt sc sf sl bfseries itshape scshape ttfamily sffamily rmfamily mdseries ' +
    'upshape normalfont small footnotesize large Large LARGE huge Huge normalsize xspace protect relax centering ' +
    'noindent mathstrut strut break nobreak allowbreak null unboldmath boldmath'
  ).split(' '),
);

/** Commands that print nothing, their argument included: spacing, colours and notes are no part of a title. */
export const SILENT_WITH_ARGUMENT: ReadonlySet<string> = new Set(
  'vspace hspace color label footnote footnotemark thanks vskip hskip phantom hphantom'.split(' '),
);

/** Commands that print a space or break the line, which in one line is a space. */
export const SPACES: ReadonlySet<string> = new Set(
  ['quad', 'qquad', 'newline', 'linebreak', 'space', 'enspace', 'thinspace', 'hfill', 'par', 'enskip'].concat([
    ...' ,:;>\\',
  ]),
);
