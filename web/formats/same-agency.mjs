// Reports of one agency under several names, as people say: facts begin with the line that ends in the agency's name.

/** `same`: pairs [name, the name to go by]. */
export function renamed(reports, same) {
  const names = new Map(same);
  if (names.size === 0) return reports;
  return reports.map((report) => {
    const end = report.facts?.indexOf("\n") ?? -1;
    const name = end < 0 ? "" : report.facts.slice(report.facts.lastIndexOf("\t", end) + 1, end);
    return names.has(name) ? { ...report, facts: `${report.facts.slice(0, end - name.length)}${names.get(name)}${report.facts.slice(end)}` } : report;
  });
}
