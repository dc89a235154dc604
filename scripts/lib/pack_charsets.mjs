// Makes charsets.dat, one file since both parts are of use only together: node pack_charsets.mjs WASM DATA OUT
// The module's length in four bytes, least first; the module; its data.
import { readFileSync, writeFileSync } from "node:fs";

const [, , wasm, data, out] = process.argv;
const [module, converters] = [readFileSync(wasm), readFileSync(data)];
const length = Buffer.alloc(4);
length.writeUInt32LE(module.length);
writeFileSync(out, Buffer.concat([length, module, converters]));
