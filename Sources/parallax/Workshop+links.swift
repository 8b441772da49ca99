import Collecting
import SurveyModel

extension Workshop {
  /// The key that links are made of: a new one only as long as nobody in the database has a link.
  func linkKeyForInviting() async throws -> LinkKey {
    for organisation in try await store.organisations() {
      for wave in try await store.waves(of: organisation.id) where wave.boxKey != nil {
        guard try await store.invitations(of: wave.id).isEmpty else {
          return try keys().linkKey()
        }
      }
    }
    return try keysOrNew().linkKeyOrNew()
  }
}
