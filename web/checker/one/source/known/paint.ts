// A page drawn from what was read of it, where nothing draws the page itself: its text and its lines.

import type { PageBlock } from '../../../../readers/document-blocks.mjs';

/** `canvas` has its size already; `font` is a family. */
export function paintRead(canvas: HTMLCanvasElement, { width, height, runs, rules }: PageBlock, font: string): void {
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(canvas.width / width, canvas.height / height);
  context.strokeStyle = '#444';
  context.lineWidth = 0.6;
  for (const [x0, y0, x1, y1] of rules) {
    context.beginPath();
    context.moveTo(x0, y0);
    context.lineTo(x1, y1);
    context.stroke();
  }
  context.fillStyle = '#000';
  context.textBaseline = 'middle';
  for (const { box: [left, top, right, bottom], text } of runs) {
    context.font = `${bottom - top}px ${font}`;
    context.fillText(text, left, (top + bottom) / 2, right - left);
  }
}
