// What Chrome 86 lacks and the readers or their libraries call. Only inside workers, which nobody else shares.

function lacking<Target extends object>(target: Target, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

lacking(Object, 'hasOwn', (object: object, key: PropertyKey) => Object.prototype.hasOwnProperty.call(object, key));

function at<Item>(this: ArrayLike<Item>, index: number): Item | undefined {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}
for (const { prototype } of [Array, String, Object.getPrototypeOf(Uint8Array)]) lacking(prototype, 'at', at);
