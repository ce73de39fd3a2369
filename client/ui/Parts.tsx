import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { useText } from "../locales/useText.ts";
import { LiveRegion } from "./announce.tsx";
import { ToastProvider } from "./Toasts.tsx";
import { Tooltip } from "./Tooltip.tsx";

/** What the parts need around them, once per page: their language, toasts, the live region and the tooltip. */
export function Parts({ children }: Readonly<{ children: ReactNode }>) {
  const { language } = useText();
  return (
    <I18nProvider locale={language === "nl" ? "nl-NL" : "en-US"}>
      <ToastProvider>{children}</ToastProvider>
      <LiveRegion />
      <Tooltip />
    </I18nProvider>
  );
}
