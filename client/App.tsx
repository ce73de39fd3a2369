import { type ComponentType, lazy, Suspense } from "react";
import { Route, Switch } from "wouter";
import { idPattern, type SessionId } from "../shared/ids.ts";
import { type Spoken, TextProvider } from "./locales/TextProvider.tsx";
import { useText } from "./locales/useText.ts";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { ErrorBoundary } from "./ui/ErrorBoundary.tsx";
import { ReloadMessage } from "./ui/MessagePage.tsx";
import { Parts } from "./ui/Parts.tsx";
import { PageSkeleton } from "./ui/Skeleton.tsx";

/** What a page of a session gets: the session of its address. */
type SessionPage = ComponentType<Readonly<{ session: SessionId }>>;

const HomePage = lazy(() => import("./home/HomePage.tsx"));
const NewSessionPage = lazy(() => import("./organiser/NewSessionPage.tsx"));
const ArchivePage = lazy(() => import("./organiser/imports/ArchivePage.tsx"));

type Load = () => Promise<{ default: SessionPage }>;
const sessionPage = (path: string, load: Load) => ({ path, load, Shown: lazy(load) });

/** The pages of a session, by what stands behind its address. Each is a chunk of its own: a participant loads no editor. */
const sessionPages = [
  sessionPage("/s/:session", () => import("./room/RoomPage.tsx")),
  sessionPage("/s/:session/organise", () => import("./organiser/OrganiserPage.tsx")),
  sessionPage("/s/:session/visit", () => import("./room/visit/VisitPage.tsx")),
  sessionPage("/s/:session/desk", () => import("./moderator/DeskPage.tsx")),
  sessionPage("/s/:session/plenary", () => import("./plenary/PlenaryPage.tsx")),
  sessionPage("/s/:session/import", () => import("./organiser/imports/ImportPage.tsx")),
  sessionPage("/s/:session/report", () => import("./report/ReportPage.tsx")),
];

/** Begins to fetch the page of a session at this address, so that its code and its words come at the same time. */
export function fetchPage(address: string): void {
  const [, place = "", , page] = address.split("/");
  const wanted = sessionPages.find(({ path }) => path === (page ? `/s/:session/${page}` : "/s/:session"));
  if (place === "s") wanted?.load().catch(() => undefined); // it is asked for again when it is shown
}

export function App({ spoken }: Readonly<{ spoken: Spoken }>) {
  return (
    <TextProvider first={spoken}>
      <Shell />
    </TextProvider>
  );
}

/** What all pages share. */
function Shell() {
  const { text } = useText();
  return (
    <Parts>
      <ErrorBoundary fallback={<CrashedPage />}>
        <Suspense fallback={<PageSkeleton label={text.common.loading} />}>
          <Pages />
        </Suspense>
      </ErrorBoundary>
    </Parts>
  );
}

function Pages() {
  return (
    <Switch>
      <Route path="/" component={HomePage} />
      <Route path="/new" component={NewSessionPage} />
      <Route path="/import" component={ArchivePage} />
      {sessionPages.map(({ path, Shown }) => (
        <Route key={path} path={path}>
          {({ session }: Readonly<{ session: string }>) =>
            idPattern.test(session) ? <Shown key={session} session={session as SessionId} /> : <NotFoundPage />
          }
        </Route>
      ))}
      <Route component={NotFoundPage} />
    </Switch>
  );
}

/** Also for a chunk that a new version of the product took away: loading again brings the new one. */
function CrashedPage() {
  const { text } = useText();
  return <ReloadMessage {...text.common.crashed} />;
}
