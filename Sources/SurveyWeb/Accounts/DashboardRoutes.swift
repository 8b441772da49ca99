import Collecting
import Governance
import Hummingbird
import SurveyModel

/// The first page of somebody who is signed in: organisations and waves.
struct DashboardRoutes: Sendable {
  let services: DeskServices

  func add(to routes: RouterGroup<AccountContext>) {
    routes.get(RouterPath(DeskPath.dashboard)) { _, context in
      try await show(to: context.signedIn)
    }
  }

  private func show(to signedIn: SignedIn) async throws -> Response {
    let account = signedIn.account
    var places: [DashboardComposer.Place] = []
    for organisation in try await services.site.waves.organisations()
    where account.may(.seeWaves, on: .organisation(organisation.name)) {
      var place = DashboardComposer.Place(organisation: organisation)
      place.mayCount = account.may(.seeResponseRates, on: .organisation(organisation.name))
      for wave in try await services.site.waves.waves(of: organisation.id) {
        let answered = place.mayCount ? try await services.site.responseBand(wave) : nil
        place.waves.append((wave, answered))
      }
      if let department = account.post.department {
        // A department of an earlier wave may have gone; it still has its code.
        let tree = try await services.site.waves.departments(of: organisation.id)
        place.department = tree[department]?.name ?? department.rawValue
      }
      places.append(place)
    }
    return services.responder.page(
      DashboardComposer(
        texts: services.texts, signedIn: signedIn, places: places, now: services.now(),
        timeZone: services.responder.settings.timeZone
      ).view)
  }
}
