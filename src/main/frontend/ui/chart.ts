import { LitElement, css, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import * as echarts from 'echarts/core';
import {
  BarChart,
  CustomChart,
  FunnelChart,
  GraphChart,
  HeatmapChart,
  LineChart,
  SankeyChart,
  ScatterChart,
  SunburstChart,
  TreeChart,
} from 'echarts/charts';
import {
  AriaComponent,
  DatasetComponent,
  GraphicComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  PolarComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { LabelLayout } from 'echarts/features';
import { CanvasRenderer } from 'echarts/renderers';

echarts.use([
  BarChart,
  CustomChart,
  FunnelChart,
  GraphChart,
  HeatmapChart,
  LineChart,
  SankeyChart,
  ScatterChart,
  SunburstChart,
  TreeChart,
  AriaComponent,
  DatasetComponent,
  GraphicComponent,
  GridComponent,
  LegendComponent,
  MarkLineComponent,
  PolarComponent,
  TitleComponent,
  TooltipComponent,
  VisualMapComponent,
  LabelLayout,
  CanvasRenderer,
]);

type Json = any;

/** Draws one chart; see EChart.java for what the option may hold beside what ECharts documents. */
@customElement('bindeled-chart')
export class BindeledChart extends LitElement {
  @property() option = '{}';
  @property() label = '';
  @property() language = 'da';
  @property() fileName = 'chart';

  private chart?: echarts.ECharts;
  private readonly sizes = new ResizeObserver(() => this.fit());
  private readonly attributes_ = new MutationObserver(() => this.draw());
  private readonly dark = matchMedia('(prefers-color-scheme: dark)');
  private readonly redraw = () => this.draw();

  static styles = css`
    :host {
      display: block;
      height: 20rem;
      min-width: 0;
    }
    :host([hidden]) {
      display: none;
    }
    #canvas {
      width: 100%;
      height: 100%;
    }
  `;

  render() {
    return html`<div id="canvas" role="img" aria-label=${this.label}></div>`;
  }

  connectedCallback() {
    super.connectedCallback();
    this.attributes_.observe(document.documentElement, { attributes: true, attributeFilter: ['style', 'theme', 'class'] });
    this.dark.addEventListener('change', this.redraw);
    this.sizes.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.attributes_.disconnect();
    this.dark.removeEventListener('change', this.redraw);
    this.sizes.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  updated() {
    this.draw();
  }

  /** Saves the drawing as a picture, twice as sharp as it is shown. */
  download() {
    if (!this.chart) {
      return;
    }
    const link = document.createElement('a');
    link.href = this.chart.getDataURL({ type: 'png', pixelRatio: 2, backgroundColor: this.style_('--bindeled-paper') });
    link.download = `${this.fileName}.png`;
    link.click();
  }

  private fit() {
    // A chart made before its place has a size would stay empty.
    if (!this.chart) {
      this.draw();
    } else if (this.clientWidth > 0 && this.clientHeight > 0) {
      this.chart.resize();
    }
  }

  private draw() {
    const place = this.renderRoot?.querySelector<HTMLElement>('#canvas');
    if (!place || place.clientWidth === 0 || place.clientHeight === 0) {
      return;
    }
    if (!this.chart) {
      this.chart = echarts.init(place);
      this.chart.on('click', (mark: Json) => this.select(mark));
    }
    this.chart.setOption(this.complete(JSON.parse(this.option)), { notMerge: true });
  }

  private select(mark: Json) {
    const detail = { key: String(mark.data?.key ?? ''), name: String(mark.name ?? ''), series: String(mark.seriesName ?? '') };
    this.dispatchEvent(new CustomEvent('chart-select', { detail }));
  }

  /** The option with colours, languages and the page's own look filled in. */
  private complete(option: Json): Json {
    const { format, ...plain } = option;
    const write = this.writer(format);
    const text = this.style_('--bindeled-ink');
    const quiet = this.style_('--bindeled-ink-quiet');
    const line = this.style_('--bindeled-line');
    const axis = (given: Json): Json => {
      const number = given.type === 'value' || given.type === 'log' || (!given.type && !given.data);
      return {
        ...given,
        axisLine: { lineStyle: { color: line }, ...given.axisLine },
        axisTick: { show: false, ...given.axisTick },
        splitLine: { lineStyle: { color: line }, ...given.splitLine },
        nameTextStyle: { color: quiet, ...given.nameTextStyle },
        axisLabel: { color: quiet, ...(number ? { formatter: write } : {}), ...given.axisLabel },
      };
    };
    const axes = (given: Json) => (Array.isArray(given) ? given.map(axis) : given ? axis(given) : undefined);
    const full: Json = this.coloured({
      ...plain,
      ...(plain.xAxis ? { xAxis: axes(plain.xAxis) } : {}),
      ...(plain.yAxis ? { yAxis: axes(plain.yAxis) } : {}),
      backgroundColor: 'transparent',
      animation: !matchMedia('(prefers-reduced-motion: reduce)').matches && (plain.animation ?? true),
      animationDuration: 300,
      textStyle: { fontFamily: getComputedStyle(this).fontFamily, color: text, ...plain.textStyle },
      legend: plain.legend ? { textStyle: { color: text }, ...plain.legend } : undefined,
      tooltip: {
        trigger: 'item',
        confine: true,
        backgroundColor: this.style_('--bindeled-paper'),
        borderColor: line,
        textStyle: { color: text },
        valueFormatter: (value: Json) => (typeof value === 'number' ? write(value) : Array.isArray(value) ? value.map((v) => (typeof v === 'number' ? write(v) : v)).join(' – ') : (value ?? '')),
        ...plain.tooltip,
      },
    });
    full.series = [plain.series ?? []].flat().map((series: Json) => (series.type === 'interval' ? this.whiskers(series, full) : this.coloured(series)));
    return full;
  }

  private writer(format?: string): (value: number) => string {
    const digits: Intl.NumberFormatOptions =
      format === 'percent' ? { style: 'percent', maximumFractionDigits: 0 } : { maximumFractionDigits: format === 'count' ? 0 : 2 };
    const numbers = new Intl.NumberFormat(this.language === 'en' ? 'en' : 'da', digits);
    return (value) => numbers.format(value);
  }

  /** Intervals as whiskers: a line from low to high with a short bar at each end. */
  private whiskers(series: Json, option: Json): Json {
    const y = [option.yAxis ?? {}].flat()[series.yAxisIndex ?? 0] ?? {};
    const lying = y.type === 'category';
    const stroke = this.coloured(series.itemStyle?.color ?? this.style_('--bindeled-ink'));
    return {
      z: 3,
      silent: true,
      tooltip: { show: false },
      ...this.coloured(series),
      type: 'custom',
      encode: lying ? { x: [0, 1], y: 2 } : { x: 0, y: [1, 2] },
      renderItem: (_: Json, api: Json) => {
        const [low, high, at] = lying ? [api.value(0), api.value(1), api.value(2)] : [api.value(1), api.value(2), api.value(0)];
        const from = lying ? api.coord([low, at]) : api.coord([at, low]);
        const to = lying ? api.coord([high, at]) : api.coord([at, high]);
        const bar = ([px, py]: number[]) =>
          lying ? { x1: px, y1: py - 5, x2: px, y2: py + 5 } : { x1: px - 5, y1: py, x2: px + 5, y2: py };
        const lines = [{ x1: from[0], y1: from[1], x2: to[0], y2: to[1] }, bar(from), bar(to)];
        return {
          type: 'group',
          children: lines.map((shape) => ({ type: 'line', shape, style: { stroke, lineWidth: 1.5 } })),
        };
      },
    };
  }

  /** Every text that names a style becomes the colour the page gives it now. */
  private coloured(value: Json): Json {
    if (typeof value === 'string') {
      return value.startsWith('var(--') ? this.style_(value.slice(4, -1)) : value;
    }
    if (Array.isArray(value)) {
      return value.map((item) => this.coloured(item));
    }
    if (value && typeof value === 'object') {
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.coloured(item)]));
    }
    return value;
  }

  private style_(name: string): string {
    // light-dark() is only resolved where a colour is used.
    const probe = document.createElement('span');
    probe.style.color = `var(${name})`;
    this.renderRoot.append(probe);
    const colour = getComputedStyle(probe).color;
    probe.remove();
    return colour;
  }
}
