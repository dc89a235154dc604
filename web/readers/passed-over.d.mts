export function isLeftBehind(name: string): boolean;
export function isPassedOver(path: string): boolean;
