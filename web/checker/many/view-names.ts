// The views of many reports, by their names.

export type ViewName = 'list' | 'years' | 'rollup' | 'indicators';
export const viewNames: ViewName[] = ['list', 'years', 'rollup', 'indicators'];
