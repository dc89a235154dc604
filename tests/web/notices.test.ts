import { strFromU8, unzipSync } from '../../web/node_modules/fflate';
import { read } from '../../web/readers/docx/read.mjs';
import { noticesDocx } from '../../web/notices/docx.mjs';
import { needsNotice, noticeOf, noticeText, type Noticed } from '../../web/notices/notice.mjs';

const result = (more: Partial<Noticed> = {}): Noticed => ({
  file: '甲.docx', verdict: 'fail', receipt: '0123456789abcdef', report: { agency: '示例市甲局', year: 2022 }, counts: { error: 1, warning: 0, info: 0 },
  findings: [{ severity: 'error', title: '直接起诉·尚未审结：21→11', evidence: ['8+8+5+21=42，总计填32', '正文“72件”支持总计'] }], ...more,
});

describe('a notice', () => {
  it('says how many places are to be put right, which, and why', () => {
    expect(noticeText(noticeOf(result()))).toBe([
      '关于2022年度政府信息公开工作年度报告核验情况的通知', '', '示例市甲局：', '贵单位2022年度报告有1处须改：',
      '1. 直接起诉·尚未审结：21→11（8+8+5+21=42，总计填32；正文“72件”支持总计）', '请核对台账后改正，并重新报送。', '',
      '核验文件：甲.docx　核验回执：0123456789abcdef',
    ].join('\n'));
    expect(noticeText(noticeOf(result(), 'en'))).toContain('Your report for 2022 has 1 error to be put right:\n1. ');
  });

  it('tells warnings apart, and leaves out remarks and what was accepted', () => {
    const findings = [
      { severity: 'warning', title: '日期', evidence: [] }, { severity: 'info', title: '说明', evidence: [] },
      { severity: 'error', title: '已接受', evidence: [], accepted: { reason: '因' } },
    ];
    const text = noticeText(noticeOf(result({ verdict: 'accepted', findings })));
    expect(text).toContain('贵单位2022年度报告的算式没有发现错误。\n有1处请核对：\n1. 日期\n');
    expect(text).not.toMatch(/说明|已接受/);
  });

  it('says why a report was not read, or not in full', () => {
    const problem = { code: 'damaged', message: '文件已损坏。' };
    expect(noticeText(noticeOf(result({ verdict: 'unreadable', report: undefined, problem, findings: [] })))).toContain('（机关名称未读出）：\n贵单位报送的报告未能读取：文件已损坏。');
    expect(noticeText(noticeOf(result({ verdict: 'incomplete', findings: [] })))).toContain('报告没有读全');
  });

  it('is needed where there is anything to be done', () => {
    const counts = (warning: number) => ({ error: 0, warning, info: 3 });
    expect([
      needsNotice({ verdict: 'pass', counts: counts(0) }), needsNotice({ verdict: 'pass', counts: counts(1) }),
      needsNotice({ verdict: 'accepted', counts: counts(0) }), needsNotice({ verdict: 'incomplete', counts: counts(0) }),
    ]).toEqual([false, true, false, true]);
  });
});

describe('notices as a Word file', () => {
  const textOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['word/document.xml']);

  it('hold a page for each, the same bytes every time, and markup of no document', async () => {
    const tricky = result({ report: { agency: '<甲>&\u0001局', year: 2022 } });
    const notices = [noticeOf(result()), noticeOf(tricky)];
    const bytes = noticesDocx(notices);
    expect(noticesDocx(notices)).toEqual(bytes);
    const document = textOf(bytes);
    expect(document.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
    expect(document).toContain('&lt;甲&gt;&amp;局：');
    const outcome = await read(bytes) as { document?: Uint8Array };
    expect(new TextDecoder().decode(outcome.document)).toContain('<甲>&局：');
  });
});
