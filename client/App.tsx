import { type ComponentType, lazy, Suspense } from "react";
import { Route, Switch } from "wouter";
import { idPattern, type SessionId } from "../shared/ids.ts";
import { TextProvider } from "./locales/TextProvider.tsx";
import { useText } from "./locales/useText.ts";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { Button } from "./ui/Button.tsx";
import { ErrorBoundary } from "./ui/ErrorBoundary.tsx";
import { MessagePage } from "./ui/MessagePage.tsx";
import { Parts } from "./ui/Parts.tsx";
import { PageSkeleton } from "./ui/Skeleton.tsx";

/** What a page of a session gets: the session of its address. */
type SessionPage = ComponentType<Readonly<{ session: SessionId }>>;

const HomePage = lazy(() => import("./home/HomePage.tsx"));
const NewSessionPage = lazy(() => import("./organiser/NewSessionPage.tsx"));

/** The pages of a session, by what stands behind its address. Each is a chunk of its own: a participant loads no editor. */
const sessionPages: readonly Readonly<{ path: string; Shown: SessionPage }>[] = [
  { path: "/s/:session", Shown: lazy(() => import("./room/RoomPage.tsx")) },
  { path: "/s/:session/organise", Shown: lazy(() => import("./organiser/OrganiserPage.tsx")) },
  { path: "/s/:session/desk", Shown: lazy(() => import("./moderator/DeskPage.tsx")) },
  { path: "/s/:session/report", Shown: lazy(() => import("./report/ReportPage.tsx")) },
];

export function App() {
  return (
    <TextProvider>
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
  const { title, body, action } = text.common.crashed;
  return (
    <MessagePage title={title} body={body}>
      <Button look="primary" onClick={() => location.reload()}>
        {action}
      </Button>
    </MessagePage>
  );
}
