// What pdf.js calls and older browsers (from Chrome 86 on) and Node 18 lack. Imported before it.

function define(target, name, value) {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

define(Promise, "withResolvers", function withResolvers() {
  let resolve;
  let reject;
  const promise = new this((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
});
define(Promise, "try", function attempt(work, ...values) {
  return new this((resolve) => resolve(work(...values)));
});

function at(index) {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}
for (const type of [Array, String, Object.getPrototypeOf(Uint8Array)]) define(type.prototype, "at", at);

define(Object, "hasOwn", (object, name) => Object.prototype.hasOwnProperty.call(object, name));
define(Array.prototype, "findLast", function findLast(test, self) {
  for (let i = this.length - 1; i >= 0; i--) if (test.call(self, this[i], i, this)) return this[i];
  return undefined;
});
define(Array.prototype, "findLastIndex", function findLastIndex(test, self) {
  for (let i = this.length - 1; i >= 0; i--) if (test.call(self, this[i], i, this)) return i;
  return -1;
});

define(Uint8Array.prototype, "toHex", function toHex() {
  let text = "";
  for (const byte of this) text += byte.toString(16).padStart(2, "0");
  return text;
});
define(Uint8Array.prototype, "toBase64", function toBase64() {
  let text = "";
  for (const byte of this) text += String.fromCharCode(byte);
  return btoa(text);
});
define(Uint8Array, "fromBase64", (text) => Uint8Array.from(atob(text), (char) => char.charCodeAt(0)));

const scope = globalThis;
define(scope, "AbortSignal", class AbortSignal {});
define(scope.AbortSignal, "any", (signals) => signals[0]);
if (scope.crypto) define(scope.crypto, "randomUUID", () => "00000000-0000-4000-8000-000000000000");

// pdf.js is asked for text and lines, never to draw: these need only be there.
class Unused {}
define(scope, "DOMMatrix", Unused);
define(scope, "Path2D", Unused);
define(scope, "ImageData", Unused);
