import { chosenFiles, droppedFiles } from '@checker/input/dropped';
import { mostFiles } from '@checker/input/folders';

const file = (name: string) => new File(['x'], name);

/** A folder as a browser gives it: its entries in parts of two. */
function folder(path: string, children: object[]) {
  return {
    isDirectory: true, isFile: false, name: path.slice(path.lastIndexOf('/') + 1), fullPath: path,
    createReader() {
      let at = 0;
      return { readEntries: (give: (part: object[]) => void) => give(children.slice(at, (at += 2))) };
    },
  };
}

const entry = (path: string) => ({
  isDirectory: false, isFile: true, name: path.slice(path.lastIndexOf('/') + 1), fullPath: path,
  file: (give: (value: File) => void) => give(file(path)),
});

const transferOf = (items: { entry?: object; file?: File }[]) => ({
  items: items.map(({ entry: inside, file: outside }) => ({
    kind: 'file', webkitGetAsEntry: () => inside ?? null, getAsFile: () => outside ?? null,
  })),
}) as unknown as DataTransfer;

const namesOf = async (items: { entry?: object; file?: File }[]) => {
  const { files, isCut, passedOver } = await droppedFiles(transferOf(items));
  return { names: files.map(({ name }) => name), isCut, passedOver };
};

describe('a drop', () => {
  it('gives files and all that is in folders, in order, without litter', async () => {
    const reports = folder('/报告', [
      entry('/报告/乙.pdf'), entry('/报告/.DS_Store'), entry('/报告/~$甲.docx'), entry('/报告/图.PNG'), entry('/报告/甲.lnk'), entry('/报告/甲.docx'), folder('/报告/下级', [entry('/报告/下级/丙.txt')]),
    ]);
    expect(await namesOf([{ file: file('单.txt') }, { entry: reports }])).toEqual({
      names: ['单.txt', '报告/下级/丙.txt', '报告/乙.pdf', '报告/甲.docx'], isCut: false, passedOver: 4,
    });
  });

  it('says where folders hold more than is taken, or go too deep', async () => {
    const many = folder('/多', Array.from({ length: mostFiles + 5 }, (_, index) => entry(`/多/${index}.txt`)));
    const { names, isCut } = await namesOf([{ entry: many }]);
    expect([names.length, isCut]).toEqual([mostFiles, true]);
    let deep: object = entry('/f.txt');
    for (let depth = 0; depth < 40; depth++) deep = folder(`/${depth}`, [deep]);
    expect(await namesOf([{ entry: deep }])).toEqual({ names: [], isCut: true, passedOver: 0 });
  });

  it('names what it cannot walk where what walks folders does not come', async () => {
    vi.doMock('@checker/reading/file-intake', () => {
      throw new Error('not loaded');
    });
    expect(await namesOf([{ entry: folder('/报告', [entry('/报告/甲.docx')]) }, { file: file('单.txt') }])).toEqual({
      names: ['报告', '单.txt'], isCut: false, passedOver: 0,
    });
    vi.doUnmock('@checker/reading/file-intake');
  });
});

/** As a dialogue gives them: with their paths from the chosen folder on. */
const chosenOf = async (paths: string[]) => {
  const { files, isCut, passedOver } = await chosenFiles(paths.map((path) =>
    Object.defineProperty(file(path.slice(path.lastIndexOf('/') + 1)), 'webkitRelativePath', { value: path.includes('/') ? path : '' })));
  return { names: files.map(({ name }) => name), isCut, passedOver };
};

describe('a folder that is chosen', () => {
  it('gives the same as one that is dropped, in the same order', async () => {
    const paths = ['报告/乙.pdf', '报告/.DS_Store', '报告/~$甲.docx', '报告/图.PNG', '报告/甲.lnk', '报告/甲.docx', '报告/下级/丙.txt', '报告/下级.txt', '报告/.git/a', '报告/.git/b'];
    const reports = folder('/报告', [
      ...paths.slice(0, 6).map((path) => entry(`/${path}`)), folder('/报告/下级', [entry('/报告/下级/丙.txt')]), entry('/报告/下级.txt'),
      folder('/报告/.git', [entry('/报告/.git/a'), entry('/报告/.git/b')]),
    ]);
    const chosen = await chosenOf(paths);
    expect(chosen).toEqual(await namesOf([{ entry: reports }]));
    expect(chosen).toEqual({ names: ['报告/下级/丙.txt', '报告/下级.txt', '报告/乙.pdf', '报告/甲.docx'], isCut: false, passedOver: 5 });
  });

  it('is cut where it holds more than is taken, or goes too deep', async () => {
    const { names, isCut } = await chosenOf(Array.from({ length: mostFiles + 5 }, (_, index) => `多/${index}.txt`));
    expect([names.length, isCut]).toEqual([mostFiles, true]);
    expect(await chosenOf([`${'深/'.repeat(40)}f.txt`])).toEqual({ names: [], isCut: true, passedOver: 0 });
  });

  it('is not what single files are: each of them is asked for', async () => {
    expect(await chosenOf(['图.png', '甲.docx'])).toEqual({ names: ['图.png', '甲.docx'], isCut: false, passedOver: 0 });
    expect(await chosenOf([])).toEqual({ names: [], isCut: false, passedOver: 0 });
  });
});
