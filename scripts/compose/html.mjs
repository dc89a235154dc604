// A report as the HTML that an agency's page or a word processor's export holds.
import { blocks } from './document.mjs';

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function attributes(cell) {
  return (cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '') + (cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '');
}

function tableHtml(grid, { border, headers, paragraphs, widths }) {
  const wrap = (text) => (paragraphs ? `<p>${escape(text)}</p>` : escape(text));
  const rows = grid.rows.map((row, y) => {
    const cells = row.map((cell) => {
      const tag = headers && !cell.number && y < 3 && grid.key !== 'active_disclosure' ? 'th' : 'td';
      return `<${tag}${cell.number ? ' class="n"' : ''}${attributes(cell)}>${wrap(cell.text)}</${tag}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  const columns = widths?.[grid.key]
    ? `<colgroup>${widths[grid.key].map((w) => `<col style="width:${w}">`).join('')}</colgroup>` : '';
  return `<table class="${grid.key}"${border ? ` border="${border}"` : ''}>${columns}\n${rows.join('\n')}\n</table>`;
}

/** `options`: css, border, headers (th in the header rows), paragraphs (a p in each cell), widths, titleAfter. */
export function html(model, options = {}) {
  const list = blocks(model);
  // Some pages carry the title inside the article, below the first heading.
  if (options.titleAfter) {
    const title = list.shift();
    const preface = list.findIndex((b) => b.kind === 'heading');
    list.splice(preface + 1, 0, title);
  }
  const body = list.map((block) => {
    switch (block.kind) {
      case 'title': return `<h1>${block.lines.map(escape).join('<br>')}</h1>`;
      case 'heading': return `<h2>${escape(block.text)}</h2>`;
      case 'paragraph': return `<p class="t">${escape(block.text)}</p>`;
      case 'signature': return `<p class="s">${escape(block.text)}</p>`;
      default: return tableHtml(block.grid, options);
    }
  });
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escape(model.title.join(''))}</title>
<style>${options.css ?? ''}</style></head>
<body>
${body.join('\n')}
</body></html>
`;
}
