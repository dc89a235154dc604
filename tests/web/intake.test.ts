import { CheckFailure, type FailureCode } from '@checker/failure';
import { familyOf } from '@checker/reading/families';
import { Intake } from '@checker/reading/intake';
import type { Content, Step } from '@checker/reading/prepared';
import type { Readers } from '@checker/reading/readers';
import type { ReadOutcome } from '@checker/reading/protocol';
import { hasReader } from '../../web/readers/readers.mjs';
import { limits } from '../../web/readers/limits.mjs';

const document = new Uint8Array([1, 2, 3]);
const broken: ReadOutcome = { problem: { code: 'damaged', zh: '坏', en: 'broken' } };

function setUp(outcome: ReadOutcome | null = { document }) {
  const asked: string[] = [];
  const readers = {
    read: async (family: string, format: string, bytes: Uint8Array, progress: (done: number, total: number) => void) => {
      asked.push(`${family} ${format} ${bytes.length}`);
      progress(1, 2);
      return outcome;
    },
    paste: async (html: string, text: string) => {
      asked.push(`paste ${html} ${text}`);
      return outcome;
    },
  } as unknown as Readers;
  const steps: Step[] = [];
  const intake = new Intake(() => readers);
  return { asked, steps, prepare: (content: Content) => intake.prepare(content, (step) => steps.push(step)) };
}

const pdf = new TextEncoder().encode('%PDF-1.7\n');

describe('what is given', () => {
  it('goes straight to the engine where it is text', async () => {
    const { asked, prepare } = setUp();
    expect(await prepare('一、总体情况')).toEqual({ format: 'text', input: '一、总体情况', isDocument: false });
    const bytes = new TextEncoder().encode('一、总体情况');
    expect(await prepare(new Blob([bytes]))).toEqual({ format: 'text', input: bytes, isDocument: false });
    expect(asked).toEqual([]);
  });

  it('goes through the reader of its format, by content', async () => {
    const { asked, steps, prepare } = setUp();
    expect(await prepare(new File([pdf], 'a.txt'))).toEqual({ format: 'pdf', input: document, isDocument: true });
    expect(asked).toEqual([`pdf pdf ${pdf.length}`]);
    expect(steps).toEqual([
      { stage: 'loading', format: 'pdf', done: 0, total: 0 },
      { stage: 'reading', format: 'pdf', done: 1, total: 2 },
    ]);
  });

  it('stays whole for another reading', async () => {
    const { prepare } = setUp();
    await prepare(pdf);
    expect(pdf.length).toBe(9);
  });

  it('has the reader’s problem', async () => {
    const { prepare } = setUp(broken);
    expect(await prepare(pdf)).toEqual({ format: 'pdf', problem: { code: 'damaged', zh: '坏', en: 'broken' } });
  });

  it('has a problem where nothing reads it, or where it is too large', async () => {
    const { asked, prepare } = setUp();
    const huge = new Blob([]);
    Object.defineProperty(huge, 'size', { value: limits.fileBytes + 1 });
    const codes = [];
    for (const content of [new TextEncoder().encode('GIF89a'), huge]) {
      const prepared = await prepare(content);
      codes.push('problem' in prepared && prepared.problem.code);
    }
    expect(codes).toEqual(['unsupported-format', 'too-large']);
    expect(asked).toEqual([]);
  });

  it('may be gone', async () => {
    const gone = new Blob(['x']);
    gone.arrayBuffer = () => Promise.reject(new Error('NotReadableError'));
    await expect(setUp().prepare(gone)).rejects.toMatchObject({ code: 'unreadable-file' });
  });
});

describe('a paste', () => {
  const rich = { html: '<table></table>', text: 'plain' };
  const plain = { format: 'text', input: 'plain', isDocument: false };

  it('is read with its markup, and keeps its plain text', async () => {
    expect(await setUp().prepare(rich)).toEqual({ format: 'html', input: document, isDocument: true, plain: 'plain' });
  });

  it.each([['says nothing', null], ['is broken', broken]])('is its plain text where the markup %s', async (_, outcome) => {
    expect(await setUp(outcome).prepare(rich)).toEqual(plain);
  });

  it('is its plain text where the reader cannot be had, unless it was stopped', async () => {
    const failing = (code: FailureCode, text: string) => new Intake(() => ({ paste: () => Promise.reject(new CheckFailure(code)) }) as unknown as Readers)
      .prepare({ html: '<table></table>', text }, () => undefined);
    expect(await failing('load', 'plain')).toEqual(plain);
    await expect(failing('load', ' ')).rejects.toMatchObject({ code: 'load' });
    await expect(failing('cancelled', 'plain')).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('is its plain text where the markup is beyond all measure', async () => {
    const { asked, prepare } = setUp();
    expect(await prepare({ html: ' '.repeat(limits.characters + 1), text: 'plain' })).toEqual(plain);
    expect(asked).toEqual([]);
  });

  it('has a problem where it is nothing but broken markup', async () => {
    expect(await setUp(broken).prepare({ html: '<b>', text: '' })).toEqual({ format: 'html', problem: { code: 'damaged', zh: '坏', en: 'broken' } });
  });
});

it('the page and the command line send the same formats through readers', () => {
  const formats = ['pdf', 'docx', 'odt', 'rtf', 'xlsx', 'ods', 'ofd', 'doc', 'xls', 'html', 'mhtml', 'zip', 'ole', 'encrypted-office', 'image', 'text'];
  expect(formats.filter((format) => familyOf(format) !== null)).toEqual(formats.filter((format) => hasReader(format)));
});
