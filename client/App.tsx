import { lazy, Suspense } from "react";
import { Route, Switch } from "wouter";
import { idPattern, type SessionId } from "../shared/ids.ts";
import { type Spoken, TextProvider } from "./locales/TextProvider.tsx";
import { useText } from "./locales/useText.ts";
import { NotFoundPage } from "./NotFoundPage.tsx";
import { forStaff, sessionPages } from "./pages.ts";
import { ErrorBoundary } from "./ui/ErrorBoundary.tsx";
import { ReloadMessage } from "./ui/MessagePage.tsx";
import { Parts } from "./ui/Parts.tsx";
import { PageSkeleton } from "./ui/Skeleton.tsx";

const HomePage = lazy(() => import("./home/HomePage.tsx"));
const NewSessionPage = lazy(forStaff(() => import("./organiser/NewSessionPage.tsx")));
const ArchivePage = lazy(forStaff(() => import("./organiser/imports/ArchivePage.tsx")));

const shownPages = sessionPages.map(({ path, load }) => ({ path, Shown: lazy(load) }));

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
      {shownPages.map(({ path, Shown }) => (
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
