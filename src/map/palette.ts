/** Colours of the basemap, as the page computes them. */
export interface Palette {
  readonly land: string;
  readonly water: string;
  readonly coast: string;
  readonly border: string;
}

/** Reads the basemap's colours off a hidden element of the container, which map.css styles, and tells of every change, whatever caused it. */
export class PageColours {
  private readonly probe = document.createElement('i');

  constructor(container: HTMLElement, tell: (palette: Palette) => void) {
    this.probe.className = 'probe';
    container.append(this.probe);
    // Its colours change by a transition of a millisecond: whose end is heard.
    this.probe.addEventListener('transitionend', () => tell(this.palette));
  }

  get palette(): Palette {
    const { backgroundColor: water, color: land, outlineColor: coast, borderTopColor: border } = getComputedStyle(this.probe);
    return { water, land, coast, border };
  }

  release(): void {
    this.probe.remove();
  }
}
