/** Every number that both ends must agree on, with its unit in its name. Lengths are UTF-16 units, sizes bytes, times milliseconds. */
export const limits = {
  nameLength: 60,
  titleLength: 200,
  textLength: 2_000,
  organisers: 20,
  rooms: 500,
  /** What a template may have: rounds, and columns on the board of one question. */
  rounds: 50,
  columns: 30,
  /** For how many days a session may be kept after it closed, and for how many unless somebody chose. */
  keepDays: 365,
  keepDaysUsual: 30,
  peoplePerRoom: 60,
  /** Roles that a template names, and how few people of one are never told apart. */
  roles: 12,
  smallCell: 5,

  noteLength: 1_000,
  notesPerRoom: 2_000,
  /** Notes that moderators write along in a room in one round. */
  staffNotesPerRoom: 200,
  stacksPerRoom: 1_000,
  stackNameLength: 80,
  reactionsPerRoom: 20_000,
  /** Notes that one person has for themselves in one round. */
  draftsPerPerson: 300,
  /** Dots that somebody may have in one vote, and how many there are unless somebody chose. */
  dots: 20,
  dotsUsual: 3,
  /** How often somebody may change what they give in one vote: at once and on average. */
  ballots: { burst: 60, perSecond: 2 },
  /** Grades on one scale, who or what one question asks a grade for, and how often somebody may change theirs. */
  grades: 11,
  counterparts: 12,
  gradeChanges: { burst: 60, perSecond: 1 },
  /** Places in a ranking. */
  places: 10,
  /** Labels, arrows and pen strokes; and how many points one stroke may have. */
  marksPerRoom: 500,
  labelLength: 120,
  strokePoints: 200,
  /** How far from its corner something may lie on a canvas. */
  canvasReach: 100_000,
  announcements: 1_000,
  announcementLength: 300,
  handLineLength: 140,
  checkLength: 1_000,
  /** How much longer than the others a facilitator may let a room go on with a round. */
  roomExtraMs: 15 * 60_000,
  roundSignals: 300,
  /** Questions on which something was put to the rooms. */
  publishedDrafts: 300,
  /** What one room may tell and ask beside its notes. */
  signals: { perSecond: 0.5, burst: 40 },
  /** How many people may sit at one device. */
  heads: 60,
  /** Suggestions that were put aside, and notes in one. */
  offersAside: 1_000,
  notesInOffer: 500,
  clusters: 2_000,
  clusterNameLength: 200,
  statementLength: 2_000,
  /** What moderators note on who could help, and on how many things. */
  helpLength: 500,
  ledgerEntries: 20_000,
  /** Lines of words that mean the same, which moderators add to a session. */
  sessionWords: 500,
  conceptLength: 60,
  conceptWordsLength: 400,
  /** Statements that a document remembers, also of those that are gone. */
  statementsSeen: 10_000,
  /** Versions of a document; how large one may be as JSON in UTF-8, and all together: with the document itself they stay below `docBytes`. */
  versions: 20,
  versionBytes: 360_000,
  versionsBytes: 2_400_000,
  /** What moderators say to each other about the document, and how much of its words they quote. */
  comments: 2_000,
  commentLength: 1_000,
  quotedLength: 200,
  /** Words that a document explains. */
  terms: 200,
  /** Quotes of one session; words in one quote that are not shown, and how long what stands there instead may be. */
  quotes: 2_000,
  masksPerQuote: 40,
  insteadLength: 40,

  bodyBytes: 512 * 1024,
  /**
   * For Node's HTTP server: how large the headers may be, how long they and the whole request may take to arrive, and how long a
   * connection is kept for the next one, ms. Longer than the proxy in front keeps it: else it asks over one that is being closed.
   */
  http: { maxHeaderSize: 8 * 1024, headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 75_000 },
  /** Wrong codes that one address, and all together, may try: at once and on average. Right ones, links and QR codes count nowhere. */
  wrongCodes: {
    perAddress: { burst: 60, perSecond: 20 / 60 },
    together: { burst: 300, perSecond: 300 / 60 },
  },
  frameBytes: 4 * 1024 * 1024,
  /** One post on a line over HTTP: at least one frame with its length. */
  postBytes: 4 * 1024 * 1024 + 8,
  liveUpdateBytes: 512 * 1024,
  docBytes: 4 * 1024 * 1024,
  /** Items in one update; a whole full room has fewer. */
  structsPerUpdate: 100_000,
  /** How deep shared types may lie in each other. */
  depth: 12,
  presenceBytes: 1024,
  /** Presence waits so long for company at most, and only the newest of each goes out; where more than `calmDocs` documents have some at once, longer. */
  presence: { tickMs: 100, busyTickMs: 200, calmDocs: 20 },
  /** A browser tells where its pointer is at most this often. */
  cursorMs: 100,
  /** A browser speaks at most this often: what it has to say meanwhile goes together, up to so many edits and bytes. */
  say: { ms: 40, edits: 100, bytes: 64 * 1024 },
  /** Messages that one frame may hold: an edit, and presence. */
  messagesPerFrame: 2,
  /** What one socket may send: frames and bytes, on average and at once. More waits; it is not lost. */
  frames: { perSecond: 600, burst: 3_000 },
  bytes: { perSecond: 512 * 1024, burst: 6 * 1024 * 1024 },
  /** Whole copies that one socket may ask for, and one person with tickets: a few bytes in are a whole room out. */
  copies: { perSecond: 0.4, burst: 4 },
  /** Who keeps sending more than that for so long is sent away. */
  floodMs: 15_000,
  framesBeforeLoad: 64,
  bytesBeforeLoad: 5 * 1024 * 1024,

  /** How long a ticket for a connection is good. */
  ticketMs: 30_000,
  /** How often the server says that it is there, and after how much silence the client takes the link for dead: it looks every `lookMs`. */
  heartbeatMs: 2_000,
  silenceMs: 6_000,
  lookMs: 500,
  /** How long the client waits for the first word on a new line, before it takes the network for one that lets none through. */
  firstWordMs: 3_000,
  /** For how long a tab begins with what got through at its last load. */
  carrierMemoryMs: 30 * 60_000,
  /** Waits between attempts to reconnect: by chance up to the first, twice as much each time, up to the cap; the later cap after a while. */
  reconnect: { firstMs: 250, capMs: 2_000, laterMs: 30_000, laterCapMs: 15_000 },
  /** A broken link without a close is noticed after two missed pings. */
  pingMs: 25_000,
  /** How often moderators get what changed in the rooms. */
  observeTickMs: 250,
  /** How often the room cards (people, last activity) go out. */
  rosterTickMs: 1_000,
  /** So far back the room wall shows how busy rooms are, minutes. */
  activityMinutes: 30,
  /** How busy rooms are is computed at most this often. */
  figuresMs: 5_000,
  /** From so many notes on it is told which part of them one person wrote. */
  notesForShare: 6,
  /** Keystrokes that were on their way when a round closed still count. Under a second: then closed means closed. */
  roundGraceMs: 750,
  /** A reader with more than this waiting gets no presence … */
  hintBytes: 128 * 1024,
  /** … with more than this no updates, until less than `resumeBytes` wait … */
  pauseBytes: 512 * 1024,
  resumeBytes: 64 * 1024,
  /** … and with more than this, or for longer than `slowMs`, it is cut off: it comes back by itself. */
  bufferedBytes: 4 * 1024 * 1024,
  slowMs: 20_000,
  slowLookMs: 50,
  /**
   * So old an edit becomes at most before its commit, from so many edits a second on: many edits share one write to the disk and to
   * each reader. Where very many come, enough of them come in no time.
   */
  gather: [
    { from: 0, ms: 0 },
    { from: 60, ms: 8 },
    { from: 300, ms: 30 },
    { from: 800, ms: 60 },
    { from: 1_600, ms: 20 },
  ],
  /** Edits are handed out to their documents when so many wait, so many bytes of them, or when none came for so long, ms: few enough that no commit waits long for it. */
  journal: { edits: 1_500, bytes: 2 * 1024 * 1024, quietMs: 1_000 },
  /** Who wants to read waits so long for what is on its way to the disk, and then gets what is there: a full disk can be read. */
  commitPatienceMs: 2_000,
  /** A server on which an edit waits longer than this for its commit takes no new people. */
  uncommittedMs: 2_000,
  /** How long a document without readers stays open. */
  idleDocMs: 60_000,
  /** Rows of a document's log, and bytes in them, before they are compacted into a snapshot. */
  logRows: 500,
  logBytes: 1024 * 1024,
  /** Files of reports: how many may wait, how long one may take, how long their process stays, its memory, notes that reach it in one go. */
  exports: { waiting: 30, ms: 180_000, idleMs: 30_000, heapMb: 1_024, notesAtOnce: 1_000 },
  /** After a backup was put back, browsers may bring what they hold and it lacks for so long, whoever wrote it. */
  healMs: 30 * 60_000,
  /** A server that stops waits so long for the disk to take what was accepted, for sockets to close, and for answers that are under way. */
  settleMs: 5_000,
  /** Sockets are closed in batches of at least so many, and over this long at most: thousands that come back at once come back late. */
  closeBatch: 25,
  closeBatchMs: 100,
  closeSpreadMs: 3_000,
  /** What could not be stopped within this time is ended. */
  stopMs: 25_000,
} as const;
