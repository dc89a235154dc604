// Page styles of printed reports: each makes the text flow, wrap and break differently in a PDF.

const base = `
body { font-family: "Noto Serif CJK SC", serif; line-height: 1.6; }
h1 { text-align: center; font-size: 20pt; }
h2 { font-size: 15pt; font-weight: normal; }
p.t { text-indent: 2em; font-size: 14pt; }
p.s { text-align: right; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
td, th { border: 1px solid #000; padding: 2px 4px; font-weight: normal; font-size: 10.5pt; vertical-align: middle; }
td p, th p { margin: 0; }
td.n { text-align: center; }
table + table { margin-top: 0; }
`;

// Ten columns of section 三: two group columns, the label, seven numbers.
const statutory = ['8%', '10%', '22%', ...Array(7).fill('8.5%')];

/** Name → {css, widths, paragraphs, titleAfter}; `page` names the paper and the page number. */
export const printStyles = {
  // The ministry's own look: A4, page numbers between dashes.
  a4: {
    css: `@page { size: A4; margin: 25mm 22mm; @bottom-center { content: "- " counter(page) " -"; font-size: 10pt; } } ${base}`,
    widths: { applications: statutory },
    paragraphs: true,
  },
  // Narrow labels: two or three characters a line, so tables run over several pages.
  narrow: {
    css: `@page { size: A4; margin: 30mm 28mm; @bottom-center { content: "—" counter(page) "—"; font-size: 10pt; } } ${base}
      td, th { font-size: 14pt; } td { line-height: 1.3; } td.n { font-size: 11pt; padding: 2px 0; }
      .review_litigation td.n { font-size: 8pt; }`,
    widths: { applications: ['9%', '13%', '15%', ...Array(7).fill('9%')] },
    paragraphs: false,
  },
  // One character a line in the labels of groups and results.
  sliver: {
    css: `@page { size: A4; margin: 20mm; @bottom-right { content: counter(page); font-size: 9pt; } } ${base}
      td, th { font-size: 12pt; padding: 0 2px; } .review_litigation td { font-size: 14pt; }
      .review_litigation td.n { font-size: 9pt; }`,
    widths: { applications: ['4%', '6%', '13%', ...Array(7).fill('11%')] },
    paragraphs: false,
  },
  landscape: {
    css: `@page { size: A4 landscape; margin: 15mm; @bottom-center { content: "第" counter(page) "页 共" counter(pages) "页"; font-size: 9pt; } } ${base}
      td.n { text-align: right; vertical-align: bottom; }`,
    widths: {},
    paragraphs: true,
  },
  // Small print with everything at the top of its cell; no page numbers.
  small: {
    css: `@page { size: A4; margin: 12mm; } ${base} h1 { font-size: 13pt; } h2 { font-size: 11pt; } p.t { font-size: 9pt; }
      td, th { font-size: 7pt; vertical-align: top; } td.n { text-align: left; }`,
    widths: { applications: ['10%', '12%', '29%', ...Array(7).fill('7%')] },
    paragraphs: false,
  },
  // The header of section 三's table again on every page, below a running title.
  repeat: {
    css: `@page { size: A4; margin: 35mm 24mm; @top-center { content: "政府信息公开工作年度报告"; font-size: 9pt; }
      @bottom-right { content: "— " counter(page) " —"; font-size: 11pt; } } ${base} td { line-height: 1.8; } h2 { font-weight: bold; }`,
    widths: { applications: ['7%', '10%', '20%', ...Array(7).fill('9%')] },
    paragraphs: true,
    repeat: true,
  },
  // Tables in frames of their own: they are drawn after the rest of their page, behind later headings.
  anchored: {
    css: `@page { size: A4; margin: 25mm 20mm; @bottom-center { content: counter(page); font-size: 10pt; } } ${base}
      table { position: relative; }`,
    widths: { applications: statutory },
    paragraphs: false,
  },
  // Cells filled in by hand in a word processor, with spaces before and after the text.
  padded: {
    css: `@page { size: A4; margin: 26mm 22mm; @bottom-center { content: "- " counter(page) " -"; font-size: 10pt; } } ${base}
      td, p { white-space: break-spaces; } td.n { text-align: left; }`,
    widths: { applications: ['7%', '8%', '12%', ...Array(7).fill('10.4%')] },
    pad: true,
  },
  // A page that a browser prints: columns as the browser likes them, the title below the first heading.
  browser: {
    css: `@page { size: A4; margin: 10mm; @bottom-right { content: counter(page) "/" counter(pages); font-size: 8pt; }
      @top-left { content: "2024/1/31 10:05"; font-size: 8pt; } } ${base}
      table { table-layout: auto; margin: 8px auto; } h1 { font-size: 16pt; } p.t { font-size: 11pt; }
      body { font-family: "Noto Sans CJK SC", sans-serif; }`,
    widths: {},
    paragraphs: true,
    titleAfter: true,
    site: true,
  },
};

/** Styles of pages opened in LibreOffice Writer, which flows and breaks tables by its own rules. */
export const writerStyles = {
  plain: { css: 'td { font-size: 10pt } td.n { text-align: center }', border: 1, headers: false },
  narrow: {
    css: 'p { font-size: 16pt } td p { font-size: 14pt } @page { size: A4; margin: 2.5cm }', border: 1, paragraphs: true,
    widths: { applications: ['6%', '10%', '14%', ...Array(7).fill('10%')] },
  },
};
