// What a row of figures says of its report before the figures themselves.

export const about = [
  { key: "file", zh: "文件", en: "File" },
  { key: "verdict", zh: "结论", en: "Verdict" },
  { key: "agency", zh: "机关", en: "Agency" },
  { key: "year", zh: "年度", en: "Year" },
  { key: "edition", zh: "格式", en: "Edition" },
  { key: "sha256", zh: "SHA-256", en: "SHA-256" },
];

/** A row's values, in the order of the columns. */
export const valuesOf = (figures) => [...about.map(({ key }) => figures[key]), ...Object.values(figures.cells), ...Object.values(figures.indicators)];
