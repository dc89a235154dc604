// A report as the HTML that an agency's page or a word processor's export holds.
import { blocks } from './document.mjs';

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function attributes(cell) {
  return (cell.rowspan > 1 ? ` rowspan="${cell.rowspan}"` : '') + (cell.colspan > 1 ? ` colspan="${cell.colspan}"` : '');
}

/** Spaces typed around a cell's text, another number of them in each cell. */
function padded(text, x, y) {
  return `${' '.repeat((x * 7 + y * 3) % 4)}${text}${' '.repeat(1 + ((x + y * 5) % 3))}`;
}

function tableHtml(grid, { border, headers, paragraphs, widths, repeat, pad }) {
  const wrap = (text) => (paragraphs ? `<p>${escape(text)}</p>` : escape(text));
  const rows = grid.rows.map((row, y) => {
    const cells = row.map((cell, x) => {
      const tag = headers && !cell.number && y < 3 && grid.key !== 'active_disclosure' ? 'th' : 'td';
      return `<${tag}${cell.number ? ' class="n"' : ''}${attributes(cell)}>${wrap(pad ? padded(cell.text, x, y) : cell.text)}</${tag}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  // A header that the printed table repeats at the top of every page.
  if (repeat && grid.key === 'applications') {
    rows.splice(0, 3, `<thead>${rows.slice(0, 3).join('\n')}</thead>`);
  }
  const columns = widths?.[grid.key]
    ? `<colgroup>${widths[grid.key].map((w) => `<col style="width:${w}">`).join('')}</colgroup>` : '';
  return `<table class="${grid.key}"${border ? ` border="${border}"` : ''}>${columns}\n${rows.join('\n')}\n</table>`;
}

/** What an agency's site puts around an article, dates and counts included. */
function siteHead(model) {
  return `<div class="nav"><a href="#">首页</a> | <a href="#">机构概况</a> | <a href="#">政务动态</a> | <a href="#">政府信息公开</a> | <a href="#">互动交流</a></div>
<div>您所在的位置：<a href="#">首页</a> &gt; <a href="#">政府信息公开</a> &gt; <a href="#">政府信息公开年报</a></div>
<ul><li>索引号：000000000/${model.year + 1}-00012</li><li>公开方式：主动公开</li><li>发布日期：${model.year + 1}-01-21 09:36</li></ul>`;
}

function siteFoot(model) {
  return `<div>【打印】 【关闭】 浏览次数：1286</div>
<div>上一篇：${model.year}年度示例工作要点<br>下一篇：关于3起典型案例的通报</div>
<div>主办单位：${escape(model.agency)}　地址：某市示例区范例路12号　网站标识码：0000000001<br>备案号：示例备00000000号-1　今日访问量 245</div>`;
}

/**
 * `options`: css, border, headers (th in the header rows), paragraphs (a p in each cell), widths, titleAfter,
 * repeat (the header of section 三's table on every page), site (an agency's site around the report), pad
 * (spaces around every cell's text).
 */
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
${options.site ? `${siteHead(model)}\n` : ''}${body.join('\n')}
${options.site ? `${siteFoot(model)}\n` : ''}</body></html>
`;
}
