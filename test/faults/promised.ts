/** What the product promises when things go wrong: each scenario is held against these numbers, and the exit code follows. */
export const promised = {
  /** After a restart, from the moment that the server is ready: until so many percent of the people are in sync. */
  back95Seconds: 5,
  backAllSeconds: 10,
  /** Of those who come back after a restart, the busiest tenth of a second holds at most this share of them, %. */
  busiestShare: 30,
  /** A dead link is noticed. */
  noticeSeconds: 8,
  /** Once the network works again, or the disk has room: until everything is saved. */
  recoverSeconds: 5,
  /** Where WebSockets are blocked: from the first attempt until the board is live. */
  fallbackSeconds: 6,
  /** A server that is told to end has ended; on a full disk it waits for room first. */
  stopSeconds: 10,
  stopWhileFullSeconds: 12,
  /** What a reader who does not read costs the server, and how soon it has caught up. */
  slowReaderMiB: 5,
  catchUpSeconds: 3,
} as const;
