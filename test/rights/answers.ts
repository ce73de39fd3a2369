/** An answer as a stranger compares two of them: everything but the clock. `bytes` is all that came, to be searched. */
export type Answer = Readonly<{ status: number; looks: string; bytes: string }>;

export async function answerOf(response: Response): Promise<Answer> {
  const body = Buffer.from(await response.arrayBuffer()).toString("latin1");
  const headers = [...response.headers].filter(([name]) => name !== "date");
  return {
    status: response.status,
    looks: JSON.stringify([response.status, headers, body]),
    bytes: `${JSON.stringify(headers)} ${body}`,
  };
}

/** What was not as the table says, and how many cells were tried. */
export type Findings = { cells: number; faults: string[] };

export function newFindings(): Findings {
  return { cells: 0, faults: [] };
}
