import { useCallback, useEffect, useRef, useState } from "react";
import type { Making } from "../../shared/making.ts";
import { fetchFile } from "./fetchFile.ts";

/** How the last download goes; `id` says which. Absent: nobody asked for one yet. */
export type DownloadState = Readonly<{ id: string }> &
  (
    | Readonly<{ step: "making"; making?: Making }>
    | Readonly<{ step: "made"; bytes: number }>
    | Readonly<{ step: "stopped" }>
    | Readonly<{ step: "failed"; error: unknown }>
  );

/** One download at a time, which can be stopped while the server makes the file. It stops too when the page goes away. */
export function useDownload() {
  const [state, setState] = useState<DownloadState>();
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  const start = useCallback(async (id: string, address: string): Promise<void> => {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setState({ id, step: "making" });
    const tell = (next: DownloadState): void => {
      if (running.current === own) setState(next); // another one was started meanwhile
    };
    try {
      const { name, file } = await fetchFile(`${address}&progress=lines`, own.signal, (making) =>
        tell({ id, step: "making", making }),
      );
      save(name, file);
      tell({ id, step: "made", bytes: file.size });
    } catch (error) {
      tell(own.signal.aborted ? { id, step: "stopped" } : { id, step: "failed", error });
    }
  }, []);
  return { state, start, stop: useCallback(() => running.current?.abort(), []) };
}

function save(name: string, file: Blob): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000); // some browsers read it only after a question to the user
}
