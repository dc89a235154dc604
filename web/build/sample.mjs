// The sample of many reports: a composed city with its departments over three years, as a folder in an archive, with a few
// faults planted that only comparing shows.

import { zipSync, strToU8 } from 'fflate';
import { fileOf, province, reportOf } from '../../scripts/compose/province.mjs';
import { seriesFaults, superiorOf } from '../../scripts/compose/faults.mjs';

/** The same bytes give the same archive on every day. */
const day = { mtime: new Date(2000, 0, 1) };
const plant = (kind, reports) => seriesFaults.find((fault) => fault.kind === kind).plant(reports);

/** [{ name, content }]: the files, by body and year. */
export function sampleReports() {
  const { bodies } = province({ seed: 3, cities: 1, departments: 5 });
  const [, [, city], ...departments] = bodies.map(({ agency, reports }) => [agency, [...reports.values()]]);
  const [education, science, security, civil, justice] = departments.map(([, reports]) => reports);
  const renamed = '示例省甲市民政和社会事务局';
  const reports = [
    // The city's tables of 2022 leave a department out.
    [...city.slice(0, 2), superiorOf(city[2], [education, science, security, civil].map(([, , last]) => last))],
    plant('carried over, last year wrong', education),
    plant("last year's text", science),
    security,
    [...civil.slice(0, 2), { ...reportOf({ ...civil[2], name: renamed }), agency: renamed }],
    justice,
  ].flat();
  return reports.map((report) => ({ name: fileOf(report), content: report.content }));
}

export const sampleArchive = () => zipSync(Object.fromEntries(sampleReports().map(({ name, content }) => [name, [strToU8(content), day]])), { level: 9 });
