// Small multiples of an agency's figures over the years. It comes with the first agency that is shown, and uPlot with it.

import UPlot from 'uplot';
import plotStyles from 'uplot/dist/uPlot.min.css?inline';
import { h } from '../ui/dom';
import { nextTask } from '../ui/pace';
import { adoptStyle } from '../ui/styles';
import { charts, type BrokenJoint, type ChartName, type LineName, type YearFigures } from './history';
import type { YearsWords } from './words';

const height = 150;
/** On both sides of a year: what was carried over stands at its beginning, what is carried forward at its end. */
const side = 0.3;
/** Told apart by colour and by dashes. */
const tones = ['--nb-accent', '--nb-error', '--nb-warning', '--nb-unknown'];
const dashes = [[], [6, 3], [2, 3], [8, 3, 2, 3]];
const carriedTones: { [line: string]: number } = { carried_over: 0, carried_forward: 0 };

interface Drawn {
  title: ChartName;
  data: UPlot.AlignedData;
  names: LineName[];
}

function drawnOf(title: ChartName, history: YearFigures[]): Drawn {
  const names = charts[title];
  if (title !== 'carried') {
    return { title, names, data: [history.map(({ year }) => year), ...names.map((name) => history.map(({ values }) => values[name]))] };
  }
  // A line within each year, and a gap between two where the joints are drawn.
  const steps = history.flatMap(({ year, values }) => [[year - side, values.carried_over], [year + side, values.carried_forward], [year + 0.5, null]] as const);
  return { title, names: ['carried_over'], data: [steps.map(([x]) => x), steps.map(([, y]) => y)] };
}

/** Appends the charts, each drawn in a task of its own; gives what ends them. */
export function plotsIn(place: HTMLElement, history: YearFigures[], broken: BrokenJoint[], words: YearsWords): () => void {
  adoptStyle(place, plotStyles);
  const years = history.map(({ year }) => year);
  const figures = (Object.keys(charts) as ChartName[]).map((name) => {
    const names = charts[name];
    const legend = h('p', { class: 'plot-legend' }, name === 'carried' || names.length < 2
      ? [h('span', {}, names.map((line) => words.lines[line]).join(' → '))]
      : names.map((line, at) => h('span', { class: `plot-key plot-key-${at}` }, words.lines[line])));
    const canvas = h('div', { class: 'plot', role: 'img', 'aria-label': words.chartLabel(words.charts[name]) });
    const told = name === 'carried' ? broken.map(({ older, forward, newer, over }) => h('p', { class: 'plot-joint' }, words.joint(older, forward, newer, over))) : [];
    place.append(h('figure', { class: 'plot-figure', 'data-chart': name }, h('figcaption', {}, words.charts[name]), legend, canvas, told));
    return { name, canvas };
  });

  const colour = (name: string) => getComputedStyle(place).getPropertyValue(name).trim();

  function optionsOf({ title, names }: Drawn, width: number): UPlot.Options {
    const [text, line] = [colour('--nb-text'), colour('--nb-line')];
    const axis = { stroke: text, grid: { stroke: line, width: 1 }, ticks: { stroke: line, width: 1 }, font: '12px sans-serif' };
    return {
      width, height, legend: { show: false }, cursor: { show: false }, padding: [14, 12, 0, 0],
      scales: { x: { time: false, range: [years[0] - 0.6, years[years.length - 1] + 0.6] }, y: { range: (_, least, most) => [Math.min(0, least ?? 0), Math.max(1, (most ?? 0) * 1.15)] } },
      axes: [
        { ...axis, splits: () => years, values: (_, splits) => splits.map(String), size: 28 },
        { ...axis, size: 46, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 1e4, 2e4, 5e4, 1e5, 1e6, 1e7] },
      ],
      series: [{}, ...names.map((name, at) => {
        const tone = colour(tones[carriedTones[name] ?? at]);
        return { stroke: tone, width: 2, dash: dashes[carriedTones[name] ?? at], points: { show: true, size: 6, stroke: tone, fill: colour('--nb-surface') } };
      })],
      hooks: { draw: title === 'carried' ? [(plot) => drawJoints(plot)] : [] },
    };
  }

  /** From what a year carried forward to what the next carried over: where these differ, in red, with both numbers. */
  function drawJoints(plot: UPlot): void {
    const { ctx } = plot;
    ctx.save();
    ctx.font = `bold ${12 * devicePixelRatio}px sans-serif`;
    history.slice(1).forEach((newer, at) => {
      const older = history[at];
      const [forward, over] = [older.values.carried_forward, newer.values.carried_over];
      if (forward === null || over === null || newer.year !== older.year + 1) return;
      const isBroken = forward !== over;
      const [x1, x2] = [plot.valToPos(older.year + side, 'x', true), plot.valToPos(newer.year - side, 'x', true)];
      const [y1, y2] = [plot.valToPos(forward, 'y', true), plot.valToPos(over, 'y', true)];
      ctx.strokeStyle = colour(isBroken ? '--nb-error' : '--nb-line-strong');
      ctx.lineWidth = (isBroken ? 3 : 1) * devicePixelRatio;
      ctx.setLineDash(isBroken ? [5 * devicePixelRatio, 3 * devicePixelRatio] : []);
      ctx.beginPath();
      ctx.moveTo(x1, y1);
      ctx.lineTo(x2, y2);
      ctx.stroke();
      if (!isBroken) return;
      ctx.fillStyle = colour('--nb-error');
      ctx.textAlign = 'right';
      ctx.fillText(String(forward), x1 - 5 * devicePixelRatio, y1 - 6 * devicePixelRatio);
      ctx.textAlign = 'left';
      ctx.fillText(String(over), x2 + 5 * devicePixelRatio, y2 - 6 * devicePixelRatio);
    });
    ctx.restore();
  }

  const plots: UPlot[] = [];
  const clear = () => plots.splice(0).forEach((plot) => plot.destroy());
  let drawing = 0;
  async function draw(): Promise<void> {
    const run = ++drawing;
    clear();
    for (const { name, canvas } of figures) {
      const drawn = drawnOf(name, history);
      plots.push(new UPlot(optionsOf(drawn, Math.max(160, canvas.clientWidth)), drawn.data, canvas));
      await nextTask();
      if (run !== drawing) return;
    }
  }
  void draw();

  const fit = new ResizeObserver(() => plots.forEach((plot, at) => {
    const width = Math.max(160, figures[at].canvas.clientWidth);
    if (Math.abs(plot.width - width) > 1) plot.setSize({ width, height });
  }));
  fit.observe(place);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const redraw = () => void draw();
  dark.addEventListener('change', redraw);
  return () => {
    fit.disconnect();
    dark.removeEventListener('change', redraw);
    drawing++;
    clear();
  };
}
