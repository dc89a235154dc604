import { offsetsOf } from '@checker/one/offsets';

describe('offsets', () => {
  it('are the same as string indexes where every character takes one unit', () => {
    const offsets = offsetsOf('总计26件');
    expect(offsets.length).toBe(5);
    expect([0, 2, 5].map(offsets.toUtf16)).toEqual([0, 2, 5]);
    expect(offsets.slice(2, 4)).toBe('26');
  });

  it('count a character outside the basic plane once', () => {
    const offsets = offsetsOf('𠮷a😀b𠮷');
    expect(offsets.length).toBe(5);
    expect([0, 1, 2, 3, 4, 5].map(offsets.toUtf16)).toEqual([0, 2, 3, 5, 6, 8]);
    expect([0, 1, 2, 3, 4].map((at) => offsets.slice(at, at + 1))).toEqual(['𠮷', 'a', '😀', 'b', '𠮷']);
  });

  it('agree with the iteration of a long mixed text at every place', () => {
    const text = '一𠮷二三😀😀四'.repeat(50);
    const points = [...text];
    const offsets = offsetsOf(text);
    expect(offsets.length).toBe(points.length);
    points.forEach((point, at) => expect(offsets.slice(at, at + 1)).toBe(point));
  });

  it('are cut to the text', () => {
    const offsets = offsetsOf('𠮷b');
    expect(offsets.toUtf16(99)).toBe(3);
    expect(offsets.slice(1, 99)).toBe('b');
    expect(offsets.slice(2, 1)).toBe('');
  });
});
