#!/bin/sh
# Makes the forms in test/fixtures/forms/programs with programs by which people mark, stamp, sign and pack PDFs.
# On Debian: apt-get install ghostscript mupdf-tools pdftk-java librsvg2-bin libreoffice-draw-nogui xournalpp
# texlive-latex-base poppler-utils qpdf
# usage: scripts/forms/programs.sh [FOLDER]
set -u
forms=$(cd "$(dirname "$0")/../../test/fixtures/forms" && pwd)
out=${1:-$forms/programs}
mkdir -p "$out"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
official=$forms/official-filled.pdf
imprimatur=$forms/imprimatur-filled.pdf

pen='M10 30 C 20 0, 30 0, 28 30 S 40 10, 48 26 S 60 5, 66 28 S 90 10, 110 20'
cat > letterhead.svg <<SVG
<svg xmlns="http://www.w3.org/2000/svg" width="612" height="792">
<rect x="60" y="20" width="22" height="22" fill="#8a1538"/><circle cx="71" cy="31" r="6" fill="#fff"/>
<text x="92" y="32" font-family="DejaVu Sans" font-size="10" font-weight="bold">Example University</text>
<text x="92" y="43" font-family="DejaVu Sans" font-size="7">12 College Road, Exampleton EX1 2AB | www.example.ac.uk</text></svg>
SVG
cat > watermark.svg <<SVG
<svg xmlns="http://www.w3.org/2000/svg" width="612" height="792">
<path d="M150 520 L450 260 M160 540 L460 280" stroke="#e8e8e8" stroke-width="14" fill="none"/>
<circle cx="306" cy="396" r="120" stroke="#eee" stroke-width="8" fill="none"/></svg>
SVG
cat > marks.svg <<SVG
<svg xmlns="http://www.w3.org/2000/svg" width="612" height="792">
<rect x="170" y="700" width="150" height="10" fill="#ffee00" opacity="0.4"/>
<path d="$pen" transform="translate(520 735) scale(0.4)" stroke="#001b7a" stroke-width="3" fill="none"/>
<rect x="18" y="18" width="576" height="756" fill="none" stroke="#444" stroke-width="0.8"/></svg>
SVG
for name in letterhead watermark marks; do rsvg-convert -f pdf -o $name.pdf $name.svg; done

qpdf --overlay letterhead.pdf --to=1 -- --underlay watermark.pdf --repeat=1-z -- --linearize "$official" "$out/qpdf-letterhead-watermark.pdf"
qpdf --object-streams=generate --overlay marks.pdf --repeat=1-z -- "$imprimatur" "$out/qpdf-frame-initials.pdf"
pdftk "$official" stamp marks.pdf output "$out/pdftk-stamped.pdf"
pdftk "$imprimatur" background watermark.pdf output "$out/pdftk-background.pdf"
gs -q -dBATCH -dNOPAUSE -sDEVICE=pdfwrite -o "$out/ghostscript-of-stamped.pdf" "$out/pdftk-stamped.pdf"
pdftocairo -pdf "$out/qpdf-letterhead-watermark.pdf" "$out/cairo-of-letterhead.pdf"
pdfseparate "$official" page-%d.pdf && pdfunite page-1.pdf page-2.pdf "$out/poppler-united.pdf"
mutool clean -gz "$official" clean.pdf
cat > annotate.js <<'JS'
var doc = new PDFDocument('clean.pdf');
var page = doc.loadPage(0);
var mark = function (type, colour, words) {
  var found = page.search(words)[0];
  var a = page.createAnnotation(type);
  a.setColor(colour);
  a.setQuadPoints([].concat(found[0] instanceof Array ? found : [found]));
  a.update();
};
mark('Highlight', [1, 1, 0], 'substantive');
mark('Underline', [0, 0.5, 0], 'authorship');
mark('Squiggly', [1, 0, 0], 'attribution');
for (var i = 0; i < doc.countPages(); i++) {
  var own = i === 0 ? page : doc.loadPage(i);
  var ink = own.createAnnotation('Ink');
  ink.setColor([0, 0, 0.5]);
  ink.setInkList([[540, 740, 545, 728, 549, 742, 554, 730, 562, 740]]);
  ink.update();
  var text = own.createAnnotation('FreeText');
  text.setRect([280, 758, 340, 770]);
  text.setContents('Page ' + (i + 1) + ' of ' + doc.countPages());
  text.setDefaultAppearance('Helv', 8, [0]);
  text.update();
}
doc.save('annotated.pdf', 'compress,garbage');
JS
mutool run annotate.js && cp annotated.pdf "$out/mutool-annotated.pdf"
cat > form.xopp <<XOPP
<?xml version="1.0" standalone="no"?><xournal creator="Xournal++" fileversion="4"><title>Form</title>
<page width="612" height="792"><background type="pdf" domain="absolute" filename="$official" pageno="1"/><layer>
<stroke tool="highlighter" color="#ffff007f" width="9">150 500 300 500</stroke></layer></page>
<page width="612" height="792"><background type="pdf" pageno="2"/><layer>
<stroke tool="pen" color="#3333ccff" width="1.4">540 740 545 728 549 742 554 730 562 740</stroke></layer></page></xournal>
XOPP
gzip -c form.xopp > packed.xopp && timeout 120 xournalpp --create-pdf="$out/xournalpp-marked.pdf" packed.xopp
cat > form.tex <<TEX
\documentclass{article}\usepackage[paperwidth=612bp,paperheight=792bp,margin=0pt]{geometry}\usepackage{graphicx}\pagestyle{empty}\parindent=0pt
\begin{document}\unitlength=1bp
\begin{picture}(0,0)\put(0,-792){\includegraphics[page=1]{$official}}\put(250,-20){\small Example University}\end{picture}\newpage
\begin{picture}(0,0)\put(0,-792){\includegraphics[page=2]{$official}}\put(300,-780){\small Page 2 of 2}\end{picture}\end{document}
TEX
pdflatex -interaction=batchmode form.tex > /dev/null && cp form.pdf "$out/latex-letterhead.pdf"
timeout 200 soffice --headless --convert-to pdf:draw_pdf_Export --outdir draw "$forms/libreoffice-filled.pdf" > /dev/null 2>&1 && cp draw/*.pdf "$out/libreoffice-draw.pdf"
ls -l "$out"
