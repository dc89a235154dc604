export interface ParagraphBlock {
  text: string;
}

export interface GridCell {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
}

export interface GridBlock {
  rows: number;
  columns: number;
  cells: GridCell[];
}

export interface PageBlock {
  width: number;
  height: number;
  runs: { box: number[]; text: string }[];
  rules: number[][];
}

export type Block = ParagraphBlock | GridBlock | PageBlock;

export function blocksOf(bytes: Uint8Array): { blocks: Block[]; notes: number[] };
