// The engine's types by the page's names. They live beside the engine, where a test holds them against what
// it returns; the page always asks for the detailed result.

import type * as engine from '../../wasm/engine';

export type { CellState, Comparable, Configuration, Extra, FormHeading, Language, Outcome, RuleInfo, RollupFinding, RollupResult, RuleOutcome, SeriesFinding, SeriesResult, Severity, Span, Verdict } from '../../wasm/engine';

export type Cell = engine.DetailedCell;
export type CellTree = engine.CellTree<Cell>;
export type Finding = engine.DetailedFinding;
/** What comes of comparing reports. */
export type Comparison = engine.SeriesResult | engine.RollupResult;
export type SectionResult = engine.DetailedSection;

/** Tables by any key, so that nothing here depends on which ones an edition has. */
export interface Report extends Omit<engine.Report, 'sections' | 'tables'> {
  sections: SectionResult[];
  tables: { [key: string]: engine.DetailedTable };
}

export type Result = Omit<engine.DetailedResult, 'report'> & { report?: Report };

/** Rows and columns are drawn alike. */
export type FormAxis = engine.FormRow;
export type FormBlock = Omit<engine.FormBlock, 'columns'> & { columns: FormAxis[] };
export type FormTable = Omit<engine.FormTable, 'blocks'> & { blocks: FormBlock[] };
export type FormEdition = Pick<engine.FormEdition, 'key' | 'document' | 'sections'> & { tables: FormTable[] };
