import type { Spread } from "../tally.ts";

/** One figure with its value, or its values by the value of one label, or how its values spread. */
export type Metric = Readonly<{
  name: string;
  /** What it is, in a sentence. */
  help: string;
  type: "counter" | "gauge" | "histogram";
  value: number | Readonly<{ label: string; values: Iterable<readonly [string | number, number]> }> | Spread;
}>;

/** Metrics in the text format that Prometheus reads (version 0.0.4). */
export function metricsText(metrics: readonly Metric[]): string {
  return metrics.map((metric) => `${[...headOf(metric), ...linesOf(metric)].join("\n")}\n`).join("");
}

export const metricsType = "text/plain; version=0.0.4; charset=utf-8";

function headOf({ name, help, type }: Metric): readonly string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

function linesOf({ name, value }: Metric): readonly string[] {
  if (typeof value === "number") return [`${name} ${value}`];
  if ("label" in value) return [...value.values].map(([of, count]) => `${name}{${value.label}="${of}"} ${count}`);
  const { bounds, upTo, count, sum } = value.read();
  return [
    ...bounds.map((bound, at) => `${name}_bucket{le="${bound}"} ${upTo[at]}`),
    `${name}_bucket{le="+Inf"} ${count}`,
    `${name}_sum ${sum}`,
    `${name}_count ${count}`,
  ];
}
