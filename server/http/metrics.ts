import { createHash, timingSafeEqual } from "node:crypto";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { type Request, Router } from "express";
import { fail } from "../../shared/errors.ts";
import type { Role } from "../../shared/roles.ts";
import type { Tally } from "../tally.ts";
import { type Metric, metricsText, metricsType } from "./metricsText.ts";

/** How much there is at this moment. */
export type Gauges = Readonly<{
  socketsByRole: ReadonlyMap<Role, number>;
  /** The same over WebSockets, and over HTTP where a network lets none through. */
  socketsByCarrier: ReadonlyMap<string, number>;
  documents: number;
  /** What waits to go out, of all sockets together. */
  bufferedBytes: number;
  pausedReaders: number;
  /** How long the oldest edit has been waiting for its commit, ms; 0 when none waits. */
  uncommittedMs: number;
}>;

type LoopWatch = ReturnType<typeof monitorEventLoopDelay>;

export type MetricsDeps = Readonly<{ tally: Tally; gauges: () => Gauges; token: string | undefined }>;

/**
 * `/metrics`, in Prometheus's text format: counts and times, nothing about anybody.
 *
 * With a token it answers whoever brings that; without one, programs on this machine only. Everybody else hears that
 * there is nothing here.
 */
export function metricsRoutes({ tally, gauges, token }: MetricsDeps): Router {
  let loop: LoopWatch | undefined; // from the first question on: a server that nobody watches does not watch itself
  return Router().get("/metrics", (req, res) => {
    if (!mayAsk(req, token)) fail("not_found", "There is nothing at this address.");
    loop ??= watchLoop();
    res.setHeader("cache-control", "no-store");
    res.type(metricsType).send(metricsText([...now(gauges()), ...soFar(tally), ...ofProcess(loop)]));
    loop.reset();
  });
}

function mayAsk(req: Request, token: string | undefined): boolean {
  if (token !== undefined) return isSame(req.headers.authorization ?? "", `Bearer ${token}`);
  // Behind a proxy on this machine everybody comes from this machine; it tells so in a header.
  const isPassedOn = ["forwarded", "x-forwarded-for", "x-real-ip", "via"].some((name) => name in req.headers);
  return !isPassedOn && /^(::ffff:)?127\.|^::1$/.test(req.socket.remoteAddress ?? "");
}

function isSame(given: string, right: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given), digest(right));
}

function watchLoop(): LoopWatch {
  const loop = monitorEventLoopDelay({ resolution: 10 });
  loop.enable();
  return loop;
}

function now(gauges: Gauges): readonly Metric[] {
  const gauge = (name: string, help: string, value: Metric["value"]): Metric => ({ name, help, type: "gauge", value });
  const byRole = { label: "role", values: gauges.socketsByRole };
  const byCarrier = { label: "carrier", values: gauges.socketsByCarrier };
  return [
    gauge("samenbord_sockets", "Open sockets by role.", byRole),
    gauge("samenbord_carriers", "Open sockets by what carries them.", byCarrier),
    gauge("samenbord_documents", "Open documents.", gauges.documents),
    gauge("samenbord_buffered_bytes", "Bytes that wait to go out, of all sockets.", gauges.bufferedBytes),
    gauge("samenbord_paused_readers", "Readers that are paused until they have drained.", gauges.pausedReaders),
    gauge("samenbord_oldest_uncommitted_seconds", "Age of the oldest uncommitted edit.", gauges.uncommittedMs / 1000),
  ];
}

function soFar(tally: Tally): readonly Metric[] {
  const count = (name: string, help: string, value: Metric["value"]): Metric => ({
    name: `samenbord_${name}_total`,
    help,
    type: "counter",
    value,
  });
  const spread = (name: string, help: string, value: Metric["value"]): Metric => ({
    name: `samenbord_${name}`,
    help,
    type: "histogram",
    value,
  });
  return [
    count("frames_in", "Frames received.", tally.framesIn),
    count("bytes_in", "Bytes received in frames.", tally.bytesIn),
    count("frames_out", "Frames sent.", tally.framesOut),
    count("bytes_out", "Bytes sent in frames.", tally.bytesOut),
    count("refused_updates", "Updates that the gate refused.", { label: "of", values: tally.refused }),
    count("resyncs", "Updates with a gap before them.", tally.resyncs),
    count("slow_readers", "Times that a reader was paused.", tally.slowReaders),
    count("load_failures", "Documents that could not be opened.", tally.loadFailures),
    count("failed_commits", "Commits that failed and were tried again.", tally.failedCommits),
    count("damaged_commits", "Commits of the last run that could not be read at the start.", tally.damagedCommits),
    count("closes", "Closed sockets by close code.", { label: "code", values: tally.closes }),
    spread("receipt_seconds", "From an edit's arrival to its receipt, after the commit.", tally.receipts),
    spread("commit_seconds", "Duration of commits.", tally.commits),
    spread("commit_edits", "Edits in one commit.", tally.batches),
  ];
}

/** Under the names that dashboards for Node know. */
function ofProcess(loop: LoopWatch): readonly Metric[] {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  const lag = Number.isFinite(loop.percentile(99)) ? loop.percentile(99) / 1e9 : 0;
  const metric = (name: string, type: Metric["type"], help: string, value: number): Metric => ({
    name,
    type,
    help,
    value,
  });
  return [
    metric("nodejs_eventloop_lag_p99_seconds", "gauge", "Event-loop lag since the last question, p99.", lag),
    metric("process_cpu_seconds_total", "counter", "CPU time, user and system.", (user + system) / 1e6),
    metric("process_resident_memory_bytes", "gauge", "Resident memory.", rss),
    metric("nodejs_heap_size_used_bytes", "gauge", "Used heap.", heapUsed),
    metric("process_uptime_seconds", "gauge", "Time since the start.", process.uptime()),
  ];
}
