import { offsetsOf } from '@checker/one/offsets';
import { quoteOf } from '@checker/one/quote';

const quote = (text: string, marked: string) => {
  const start = [...text.slice(0, text.indexOf(marked))].length;
  return quoteOf(offsetsOf(text), { start, end: start + [...marked].length });
};

describe('a quotation', () => {
  it('stays within its line and shows white space as single spaces', () => {
    expect(quote('上一行\n重复申请\t1\t0\tO\t0\r\n下一行', 'O')).toEqual({ before: '重复申请 1 0 ', marked: 'O', after: ' 0' });
  });

  it('says where it was cut', () => {
    const text = `${'前'.repeat(40)}26${'后'.repeat(40)}`;
    expect(quote(text, '26')).toEqual({ before: `…${'前'.repeat(24)}`, marked: '26', after: '后'.repeat(24) });
  });

  it('keeps characters outside the basic plane whole', () => {
    expect(quote(`${'𠮷'.repeat(30)}9${'😀'.repeat(30)}`, '9')).toEqual({
      before: `…${'𠮷'.repeat(24)}`, marked: '9', after: '😀'.repeat(24),
    });
  });

  it('shortens a long passage', () => {
    expect(quote('长'.repeat(100), '长'.repeat(80)).marked).toBe(`${'长'.repeat(60)}…`);
  });
});
