import Collecting
import Governance
import SurveyModel
import SurveyWeb

extension Workshop {
  /// Whether somebody can sign in.
  func hasAccounts() async throws -> Bool { try await !store.accounts().isEmpty }

  /// What the pages for people with accounts stand on.
  func accountSite() throws -> AccountSite {
    var site = AccountSite(
      store: store, waves: store, keeper: PasswordKeeper(),
      lock: try AccountOffice(workshop: self).lock(), responseBand: { _ in nil })
    site.setup = setupSite
    return site
  }
}
