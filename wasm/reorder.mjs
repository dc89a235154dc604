// Puts the functions of a WebAssembly module in an order in which it compresses better: those that have most in common stand
// side by side, so that what one repeats of the other is near. They do the same as before; calls are numbered anew.
// Usage: node reorder.mjs MODULE.wasm
import { readFileSync, writeFileSync } from "node:fs";

const [file] = process.argv.slice(2);
const module = readFileSync(file);

let at = 8;   // behind the magic number and the version
function number() {
  let value = 0;
  for (let shift = 0; ; shift += 7) {
    const byte = module[at++];
    value += (byte & 127) * 2 ** shift;
    if (byte < 128) return value;
  }
}
function encoded(value) {
  const bytes = [];
  for (; value > 127; value = Math.floor(value / 128)) bytes.push((value % 128) | 128);
  return Buffer.from([...bytes, value]);
}
const skipNumber = () => {
  while (module[at++] > 127);
};
/** A list's items, each as it is read. */
const list = (item) => Array.from({ length: number() }, item);
/** What stands from there on up to where the reader goes. */
const passed = (read) => {
  const from = at;
  read();
  return module.subarray(from, at);
};

const sections = { import: 2, function: 3, export: 7, start: 8, element: 9, code: 10 };
const found = new Map();
const order = [];
while (at < module.length) {
  const id = module[at++];
  const size = number();
  order.push(id);
  found.set(id, { id, from: at, to: at + size });
  at += size;
}
function inside(id, read) {
  const section = found.get(id);
  if (!section) return undefined;
  at = section.from;
  const result = read();
  if (at !== section.to) throw new Error(`section ${id}: read up to ${at}, not to ${section.to}`);
  return result;
}

const name = () => {
  const length = number();
  at += length;
};
const limits = () => {
  const flags = module[at++];
  skipNumber();
  if (flags & 1) skipNumber();
};
const imported = (inside(sections.import, () => list(() => {
  name();
  name();
  const kind = module[at++];
  [skipNumber, () => { at++; limits(); }, limits, () => { at += 2; }][kind]();
  return kind;
})) ?? []).filter((kind) => kind === 0).length;
const types = inside(sections.function, () => list(number));

/** An instruction of a body; of a call the function, of others nothing. */
function instruction() {
  const code = module[at++];
  if (code === 0x10) return number();
  if (code === 0x02 || code === 0x03 || code === 0x04 || code === 0x0c || code === 0x0d || (code >= 0x20 && code <= 0x26) || code === 0x41 || code === 0x42) skipNumber();
  else if (code === 0x0e) for (let k = number() + 1; k > 0; k--) skipNumber();
  else if (code === 0x11 || (code >= 0x28 && code <= 0x3e)) skipNumber(), skipNumber();
  else if (code === 0x3f || code === 0x40) at++;
  else if (code === 0x43) at += 4;
  else if (code === 0x44) at += 8;
  else if (code === 0xfc) extended();
  else if (!(code <= 0x1b || (code >= 0x45 && code <= 0xc4))) throw new Error(`instruction ${code.toString(16)} is not known`);
  return undefined;
}
/** Saturating conversions, and memory copied or filled. */
function extended() {
  const code = number();
  if (code === 10) at += 2;
  else if (code === 11) at++;
  else if (code > 7) throw new Error(`instruction fc ${code} is not known`);
}

/** Each body's bytes, and its calls in them. */
const bodies = inside(sections.code, () => list(() => {
  const size = number();
  const from = at, to = at + size;
  list(() => { skipNumber(); at++; });
  const calls = [];
  while (at < to) {
    const begin = at;
    const callee = instruction();
    if (callee !== undefined) calls.push({ begin: begin + 1 - from, end: at - from, callee });
  }
  return { bytes: module.subarray(from, to), calls };
}));

/** What two bodies have in common: strings of some bytes that not too many others have either, rarer ones a little more. */
function alike() {
  const length = 6, commonest = 200;
  const holders = new Map();
  const strings = bodies.map(({ bytes }) => {
    const own = new Set();
    for (let i = 0; i + length <= bytes.length; i++) own.add(bytes.readUIntBE(i, length));
    return own;
  });
  strings.forEach((own, body) => own.forEach((string) => {
    if (holders.has(string)) holders.get(string).push(body);
    else holders.set(string, [body]);
  }));
  const pairs = [];
  strings.forEach((own, one) => {
    const shared = new Map();
    for (const string of own) {
      const all = holders.get(string);
      if (all.length <= commonest) for (const other of all) if (other > one) shared.set(other, (shared.get(other) ?? 0) + all.length ** -0.25);
    }
    for (const [other, weight] of shared) pairs.push({ one, other, weight });
  });
  return pairs.sort((a, b) => b.weight - a.weight || a.one - b.one || a.other - b.other);
}

/** Rows of bodies, joined end to end where the two at the ends are most alike; what is like no other comes where it stood. */
function arranged() {
  const rows = bodies.map((_, body) => [body]);
  const rowOf = bodies.map((_, body) => body);
  for (const { one, other } of alike()) {
    const first = rows[rowOf[one]], second = rows[rowOf[other]];
    if (first === second || ![first[0], first.at(-1)].includes(one) || ![second[0], second.at(-1)].includes(other)) continue;
    if (first.at(-1) !== one) first.reverse();
    if (second[0] !== other) second.reverse();
    const gone = rowOf[other];
    for (const body of second) rowOf[body] = rowOf[one];
    first.push(...second);
    rows[gone] = [];
  }
  return rows.flat();
}

const placed = arranged();
const renumbered = new Map(placed.map((body, place) => [body + imported, encoded(place + imported)]));
const numberOf = (callee) => renumbered.get(callee) ?? encoded(callee);
const written = (items) => Buffer.concat([encoded(items.length), ...items]);

function bodyOf(body) {
  const { bytes, calls } = bodies[body];
  const parts = [];
  let from = 0;
  for (const { begin, end, callee } of calls) {
    parts.push(bytes.subarray(from, begin), numberOf(callee));
    from = end;
  }
  const all = Buffer.concat([...parts, bytes.subarray(from)]);
  return Buffer.concat([encoded(all.length), all]);
}

const anew = new Map([
  [sections.function, written(placed.map((body) => encoded(types[body])))],
  [sections.code, written(placed.map(bodyOf))],
  [sections.export, inside(sections.export, () => written(list(() => {
    const what = passed(name);
    const kind = module[at++];
    const index = number();
    return Buffer.concat([what, Buffer.from([kind]), kind === 0 ? numberOf(index) : encoded(index)]);
  })))],
  [sections.start, inside(sections.start, () => numberOf(number()))],
  // Elements of the one table, from a constant place on.
  [sections.element, inside(sections.element, () => written(list(() => {
    if (module[at] !== 0 || module[at + 1] !== 0x41) throw new Error("elements of another kind");
    const place = passed(() => { at += 2; skipNumber(); at++; });
    return Buffer.concat([place, written(list(() => numberOf(number())))]);
  })))],
]);

writeFileSync(file, Buffer.concat([module.subarray(0, 8), ...order.flatMap((id) => {
  const { from, to } = found.get(id);
  const content = anew.get(id) ?? module.subarray(from, to);
  return [Buffer.from([id]), encoded(content.length), content];
})]));
