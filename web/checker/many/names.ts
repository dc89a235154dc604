// Names of agencies, compared with care: what is written in two ways is one, what may be two bodies is asked. Pure.

/** What stands before or after a name in a list: numbers, marks, quotes. */
const around = /^(?:[（(][一二三四五六七八九十\d]+[)）]|[一二三四五六七八九十]+、)|^[\s\d.、，,;；:：()（）\[\]【】"'“”《》·•*-]+|[\s.、，,;；:：()（）\[\]【】"'“”《》·•*-]+$/g;

/** What stands before and after a name taken away; a bracket that closes what was opened within it is of the name. */
function bare(text: string): string {
  const name = text.replace(around, '');
  const [opened, closed] = ['(', ')'].map((sign) => name.split(sign).length);
  return opened > closed && /\([^()]*$/.test(name) ? `${name})` : name;
}

/** How every spelling of a name is written for comparison. */
export function agencyKey(name: string): string {
  return bare(name.normalize('NFKC').replace(/\s+/g, '')).replace(/办公厅/g, '办公室').replace(/^中共/, '').replace(/委员会/g, '委');
}

const region = /^[\p{Script=Han}]{1,12}?(?:自治区|自治州|自治县|特别行政区|省|市|州|盟|地区|区|县|旗|新区|开发区)/u;

/** The name without the regions that it begins with, one after the other; at least a body is left. */
export function withoutRegion(key: string): string[] {
  const shorter: string[] = [];
  for (let rest = key; ;) {
    const found = region.exec(rest);
    if (!found) return shorter;
    rest = rest.slice(found[0].length);
    // What is left must name a body by itself: "人民政府" is that of any place.
    if (rest.length < 2 || /^人民政府(?:办公室)?$/.test(rest)) return shorter;
    shorter.push(rest);
  }
}

/** The lines of a pasted list as names, each once. */
export function namesIn(list: string): string[] {
  const seen = new Set<string>();
  return list.split(/[\r\n\t]+/).map((line) => bare(line.normalize('NFKC').trim())).filter((name) => {
    const key = agencyKey(name);
    if (key.length < 2 || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

export interface Match<Item> {
  name: string;
  /** Of these it is said that they are the body's. */
  found: Item[];
  /** May be the body's: the name differs by a region at its beginning. */
  likely: Item[];
}

export interface Roll<Item> {
  matches: Match<Item>[];
  /** Of no name on the list. */
  others: Item[];
}

/** Which items the names of a list have. A name that is only a part of another matches where no other item fits as well. */
export function compared<Item>(names: string[], items: Item[], agencyOf: (item: Item) => string | null): Roll<Item> {
  const byKey = new Map<string, Item[]>();
  const byPart = new Map<string, Item[]>();
  const put = (map: Map<string, Item[]>, key: string, item: Item) => map.set(key, [...(map.get(key) ?? []), item]);
  for (const item of items) {
    const agency = agencyOf(item);
    if (!agency) continue;
    const key = agencyKey(agency);
    put(byKey, key, item);
    for (const part of withoutRegion(key)) put(byPart, part, item);
  }
  const taken = new Set<Item>();
  const exact = names.map((name) => {
    const found = byKey.get(agencyKey(name)) ?? [];
    found.forEach((item) => taken.add(item));
    return { name, found, likely: [] as Item[] };
  });
  const matches = exact.map((match) => {
    if (match.found.length) return match;
    const key = agencyKey(match.name);
    const candidates = [...(byPart.get(key) ?? []), ...withoutRegion(key).flatMap((part) => byKey.get(part) ?? [])];
    return { ...match, likely: [...new Set(candidates)].filter((item) => !taken.has(item)) };
  });
  const mentioned = new Set([...taken, ...matches.flatMap(({ likely }) => likely)]);
  return { matches, others: items.filter((item) => !mentioned.has(item)) };
}
