// HTML in the manner of office programs: what they put on the clipboard, and pages saved in one file.
import { blocks } from './document.mjs';

const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const spans = ({ rowspan, colspan }) => (rowspan > 1 ? ` rowspan=${rowspan}` : '') + (colspan > 1 ? ` colspan=${colspan}` : '');

/** Letters and figures in fonts of their own, as a word processor cuts a line into runs. */
const runs = (text, wrap) => escape(text).split(/((?:&\w+;|[\x21-\x7e])+)/).filter(Boolean).map((part, i) => wrap(part, i)).join('');

/** Microsoft Word: unquoted attributes, conditional comments, list numbers in markup of their own, o:p in blank cells. */
export function wordPaste(model) {
  const run = (part, i) => (i % 2 === 0
    ? `<span style='font-size:12.0pt;font-family:仿宋;mso-bidi-font-family:宋体'>${part}</span>`
    : `<span lang=EN-US style='font-size:12.0pt;font-family:"Times New Roman",serif;mso-fareast-font-family:仿宋'>${part}</span>`);
  const paragraph = (text, style = 'text-indent:32.0pt') => `<p class=MsoNormal style='${style}'>${runs(text, run)}<span lang=EN-US><o:p></o:p></span></p>`;
  const body = blocks(model).map((block) => {
    if (block.kind === 'title') return block.lines.map((line) => paragraph(line, 'text-align:center')).join('\n');
    if (block.kind === 'heading') {
      const [, numeral, rest] = /^(.、)(.*)$/.exec(block.text) ?? [null, '', block.text];
      return `<p class=MsoListParagraph style='margin-left:36.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
lang=EN-US style='mso-fareast-font-family:黑体'><span style='mso-list:Ignore'>${numeral}<span style='font:7.0pt "Times New Roman"'></span></span></span><![endif]>${runs(rest, run)}</p>`;
    }
    if (block.kind !== 'table') return paragraph(block.text);
    const rows = block.grid.rows.map((row, y) => `<tr style='mso-yfti-irow:${y};page-break-inside:avoid;height:20.0pt'>\n${row.map((cell) => `  <td width=57${spans(cell)} style='width:42.75pt;
  border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt'>
  ${cell.text === '' ? "<p class=MsoNormal align=center><span lang=EN-US><o:p>&nbsp;</o:p></span></p>"
    : cell.text.split('\n').map((line) => `<p class=MsoNormal align=center
  style='text-align:center;mso-pagination:widow-orphan'>${runs(line, run)}<span lang=EN-US><o:p></o:p></span></p>`).join('\n  ')}
  </td>`).join('\n')}\n </tr>`);
    return `<table class=MsoNormalTable border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;mso-yfti-tbllook:1184'>\n${rows.join('\n')}
 <![if !supportMisalignedColumns]>\n <tr height=0>${Array.from({ length: block.grid.width }, () => '<td width=57 style=\'border:none\'></td>').join('')}</tr>\n <![endif]>\n</table>`;
  });
  return `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View><w:Zoom>0</w:Zoom><w:TrackMoves>false</w:TrackMoves></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:10.5pt;} @page WordSection1 {size:595.3pt 841.9pt;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
${body.join('\n')}
<!--EndFragment--></body></html>
`;
}

/** WPS Writer: every run a span, a table in a div, blank cells with a no-break space. */
export function wpsPaste(model) {
  const run = (part) => `<span style="font-family:宋体;mso-ascii-font-family:Calibri;font-size:10.5000pt;mso-font-kerning:1.0000pt;"><font face="宋体">${part}</font></span>`;
  const body = blocks(model).map((block) => {
    if (block.kind === 'title') return `<p class="MsoNormal" align="center">${block.lines.map((line) => runs(line, run)).join('<br>')}<o:p></o:p></p>`;
    if (block.kind !== 'table') return `<p class="MsoNormal">${runs(block.text, run)}<o:p></o:p></p>`;
    const rows = block.grid.rows.map((row) => `<tr>${row.map((cell) => `<td width="94"${spans(cell).replace(/=(\d+)/g, '="$1"')} valign="center" style="width:70.9pt;padding:0.0000pt 5.4000pt;border:1.0000pt solid windowtext;"><p class="MsoNormal" align="center">${cell.text === '' ? '<span>&nbsp;</span>' : runs(cell.text, run)}<o:p></o:p></p></td>`).join('')}</tr>`);
    return `<div align="center"><table class="MsoTableGrid" style="border-collapse:collapse;"><tbody>${rows.join('')}</tbody></table></div>`;
  });
  return `<html><body>\n<!--StartFragment-->${body.join('')}<!--EndFragment-->\n</body>\n</html>\n`;
}

/** Excel: one table for the whole selection, columns first, spans with classes for their borders. */
export function excelPaste(model) {
  const list = blocks(model);
  const width = Math.max(...list.map((block) => (block.kind === 'table' ? block.grid.width : 1)));
  const whole = (text) => `<tr height=19 style='height:14.25pt'><td height=19 colspan=${width} class=xl65 style='height:14.25pt'>${escape(text)}</td></tr>`;
  const rows = list.map((block) => {
    if (block.kind === 'title') return whole(block.lines.join(''));
    if (block.kind !== 'table') return whole(block.text);
    return block.grid.rows.map((row) => `<tr height=19>${row.map((cell) => `<td${spans(cell)} class=${cell.number ? 'xl67 align=right' : 'xl66'}${cell.number && cell.text !== '' ? ' x:num' : ''}>${cell.text === '' ? '　' : escape(cell.text)}</td>`).join('')}</tr>`).join('\n');
  });
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=ProgId content=Excel.Sheet></head>
<body link=blue><table border=0 cellpadding=0 cellspacing=0 width=${width * 72} style='border-collapse:collapse'>
<!--StartFragment--> <col width=72 span=${width} style='width:54pt'>
${rows.join('\n')}
<!--EndFragment--></table></body></html>
`;
}

/** A page with its pictures in one file, as browsers save it. */
export function mhtml(page) {
  const bytes = Buffer.from(page);
  let line = '';
  const lines = [];
  for (const byte of bytes) {
    const piece = byte === 10 ? '\n' : (byte >= 33 && byte <= 126 && byte !== 61) || byte === 32 ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`;
    if (piece === '\n') {
      lines.push(line.replace(/ $/, '=20'));
      line = '';
    } else if (line.length + piece.length > 75) {
      lines.push(`${line}=`);
      line = piece;
    } else {
      line += piece;
    }
  }
  lines.push(line);
  const boundary = '----MultipartBoundary--0123456789abcdef----';
  return ['From: <Saved by a browser>', 'Subject: report', 'MIME-Version: 1.0', 'Content-Type: multipart/related;', '\ttype="text/html";',
    `\tboundary="${boundary}"`, '', '', `--${boundary}`, 'Content-Type: text/html', 'Content-Transfer-Encoding: quoted-printable', '',
    ...lines, `--${boundary}`, 'Content-Type: image/png', 'Content-Transfer-Encoding: base64', '', 'iVBORw0KGgo=', `--${boundary}--`, ''].join('\r\n');
}
