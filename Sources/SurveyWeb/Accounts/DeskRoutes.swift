import Hummingbird

/// All routes for people with accounts; they exist only where accounts are served.
///
/// A room that shows something to people who are signed in adds its routes to ``signedIn(_:)``'s group:
/// they take an ``AccountContext``, ask `mayOrNotFound` for each right, and have a row in
/// `docs/access.md`.
struct DeskRoutes: Sendable {
  let services: DeskServices

  func add(to router: Router<WebContext>) {
    let pages = DeskErrorPages(services: services)
    let desk = router.group().add(middleware: pages)
    SignInRoutes(services: services).add(to: desk)
    if let provider = services.site.provider {
      ProviderRoutes(services: services, provider: provider).add(to: desk)
    }
    WelcomeRoutes(services: services).add(to: desk)
    let group = desk.group().add(middleware: SignedInGate(services: services))
    signedIn(group.group(context: AccountContext.self))
    router.add(middleware: UnknownDeskPages(pages: pages))
  }

  private func signedIn(_ routes: RouterGroup<AccountContext>) {
    SignOutRoutes(services: services).add(to: routes)
    DashboardRoutes(services: services).add(to: routes)
    OwnAccountRoutes(services: services).add(to: routes)
    SecondFactorRoutes(services: services).add(to: routes)
    KeepingRoutes(services: services).add(to: routes)
    ActRoutes(services: services).add(to: routes)
    if let results = services.site.results {
      ResultRoutes(
        services: services,
        room: ResultRoom(waves: services.site.waves, site: results, shelf: results.shelf)
      ).add(to: routes)
    }
    if let setup = services.site.setup {
      SetupRoutes(services: SetupServices(desk: services, site: setup)).add(to: routes)
    }
  }
}
