// Writes a WebAssembly module so that it compresses better, and does the same as before. Functions that have most in common
// stand side by side, so that what one repeats of the other is near; those called most stand first, where a call takes one
// byte less; calls are numbered anew. Pieces of data with some zeros
// between them become one: zeros compress, and the heads of hundreds of pieces do not.
// Usage: node lighten.mjs MODULE.wasm
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

const sections = { import: 2, function: 3, export: 7, start: 8, element: 9, code: 10, data: 11 };
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
  const lengths = [4, 6, 10], commonest = 200;
  const weights = new Map();
  for (const length of lengths) {
    const holders = new Map();
    bodies.forEach(({ bytes }, body) => {
      for (let i = 0; i + length <= bytes.length; i++) {
        const string = bytes.toString("latin1", i, i + length);
        const all = holders.get(string);
        if (!all) holders.set(string, [body]);
        else if (all.at(-1) !== body) all.push(body);
      }
    });
    for (const all of holders.values()) {
      if (all.length > commonest) continue;
      const weight = all.length ** -0.25;
      all.forEach((one, i) => {
        for (const other of all.slice(i + 1)) weights.set(one * bodies.length + other, (weights.get(one * bodies.length + other) ?? 0) + weight);
      });
    }
  }
  return [...weights].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([pair]) => ({ one: Math.floor(pair / bodies.length), other: pair % bodies.length }));
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

/** Those that others call most often. */
function mostCalled(most) {
  const calls = new Map();
  for (const { callee } of bodies.flatMap((body) => body.calls))
    if (callee >= imported) calls.set(callee - imported, (calls.get(callee - imported) ?? 0) + 1);
  return new Set([...calls].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, most).map(([body]) => body));
}

// All that have numbers of one byte would be 128: the likeness of neighbours is lost by more of them.
const first = mostCalled(40);
const row = arranged();
const placed = [...row.filter((body) => first.has(body)), ...row.filter((body) => !first.has(body))];
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

/** Where in the one memory or table a piece belongs: a constant. */
function constantPlace() {
  if (module[at] !== 0 || module[at + 1] !== 0x41) throw new Error("not at a constant place");
  at += 2;
  let value = 0, shift = 0, byte;
  do {
    byte = module[at++];
    value |= (byte & 127) << shift;
    shift += 7;
  } while (byte > 127);
  at++;
  return shift < 32 && byte & 64 ? value | (-1 << shift) : value;
}
function encodedPlace(place) {
  // A seventh bit that is set would be a sign.
  const bytes = [...encoded(place)];
  if (bytes.at(-1) & 64) bytes.splice(-1, 1, bytes.at(-1) | 128, 0);
  return Buffer.from([0, 0x41, ...bytes, 0x0b]);
}

/** The data, in as few pieces as gaps of more than some zeros leave. */
function joinedData() {
  const widest = 32;
  const pieces = [];
  list(() => {
    const place = constantPlace();
    const length = number();
    const content = module.subarray(at, at += length);
    const last = pieces.at(-1);
    const gap = last ? place - last.end : Infinity;
    if (place < 0 || gap < 0) throw new Error("data out of order");
    if (gap <= widest) last.parts.push(Buffer.alloc(gap), content);
    else pieces.push({ place, parts: [content] });
    pieces.at(-1).end = place + length;
  });
  return written(pieces.map(({ place, end, parts }) => Buffer.concat([encodedPlace(place), encoded(end - place), ...parts])));
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
    const place = passed(constantPlace);
    return Buffer.concat([place, written(list(() => numberOf(number())))]);
  })))],
  [sections.data, inside(sections.data, joinedData)],
]);

writeFileSync(file, Buffer.concat([module.subarray(0, 8), ...order.flatMap((id) => {
  const { from, to } = found.get(id);
  const content = anew.get(id) ?? module.subarray(from, to);
  return [Buffer.from([id]), encoded(content.length), content];
})]));
