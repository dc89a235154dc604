// Reports of one agency under several names, as people say: facts begin with the line that ends in the agency's name.

const endOf = ({ facts }) => facts?.indexOf("\n") ?? -1;

/** The agency that a report's facts name; empty where they name none. */
export function agencyOf(report) {
  const end = endOf(report);
  return end < 0 ? "" : report.facts.slice(report.facts.lastIndexOf("\t", end) + 1, end);
}

/** `same`: pairs [name, the name to go by], which may have another to go by itself. */
export function renamed(reports, same) {
  const names = new Map(same);
  if (names.size === 0) return reports;
  return reports.map((report) => {
    const name = agencyOf(report);
    let last = name;
    for (let hops = 0; names.has(last) && hops < names.size; hops++) last = names.get(last);
    const end = endOf(report);
    return last === name ? report : { ...report, facts: `${report.facts.slice(0, end - name.length)}${last}${report.facts.slice(end)}` };
  });
}
