// Icons with shapes of their own, so that no state is told by colour alone. Each stands beside its word
// and is hidden from screen readers.

const shapes = {
  error: ['M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z', 'M8.5 8.5l7 7M15.5 8.5l-7 7'],
  warning: ['M12 2.5L1.8 21h20.4z', 'M12 9v6M12 17.2v1.6'],
  info: ['M3 3h18v18H3z', 'M12 10.5V17M12 6.6v1.8'],
  pass: ['M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z', 'M7.2 12.4l3.3 3.3 6.3-7'],
  incomplete: ['M12 1.6L22.4 12 12 22.4 1.6 12z', 'M9.4 10c0-3.6 5.4-3.4 5.2-.2-.1 1.9-2.6 2-2.6 4M12 15.8v1.6'],
  none: ['M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20z', 'M7.5 12h9'],
};

export type IconName = keyof typeof shapes;

const svg = 'http://www.w3.org/2000/svg';

export function icon(name: IconName): SVGSVGElement {
  const element = document.createElementNS(svg, 'svg');
  element.setAttribute('viewBox', '0 0 24 24');
  element.setAttribute('class', `icon icon-${name}`);
  element.setAttribute('aria-hidden', 'true');
  element.setAttribute('focusable', 'false');
  shapes[name].forEach((path, index) => {
    const shape = document.createElementNS(svg, 'path');
    shape.setAttribute('d', path);
    shape.setAttribute('class', index === 0 ? 'icon-shape' : 'icon-sign');
    element.append(shape);
  });
  return element;
}
