import Collecting
import Foundation
import SurveyModel

extension StoreContract {
  private static let loose = WaveSettings(
    minimumGroup: 3, breakdowns: ["shift"], isByTier: true, smallLeadership: .directionOnly,
    disclosure: .roles)
  private static let tight = WaveSettings(minimumGroup: 7)

  static let settings = [
    StoreCheck("settings of a planned wave can be loosened, and come back") { tested in
      try await tested.plan()
      try await tested.store.set(loose, of: tested.wave, at: Harbour.during)
      try demand(await tested.store.wave(tested.wave).settings, is: loose, "settings")
      try await tested.store.set(tight, of: tested.wave, at: Harbour.during)
      try demand(await tested.store.wave(tested.wave).settings, is: tight, "settings")
    },
    StoreCheck("settings can be loosened until somebody is invited") { tested in
      try await tested.open()
      try await tested.store.set(loose, of: tested.wave, at: Harbour.during)
      try demand(await tested.store.wave(tested.wave).settings, is: loose, "settings")
    },
    StoreCheck("settings can be loosened before the wave begins") { tested in
      _ = try await tested.invite()
      let before = Harbour.opens.addingTimeInterval(-1)
      try await tested.store.set(loose, of: tested.wave, at: before)
      try demand(await tested.store.wave(tested.wave).settings, is: loose, "settings")
    },
    StoreCheck("settings that people can have read are tightened, never loosened") { tested in
      let (store, id) = (tested.store, tested.wave)
      _ = try await tested.invite()
      try await store.set(tight, of: id, at: Harbour.during)
      try demand(await store.wave(id).settings, is: tight, "settings")
      try await demand("a loosening", isRefused: \.isLoosened) { () async throws(StoreError) in
        try await store.set(WaveSettings(), of: id, at: Harbour.during)
      }
      try demand(await store.wave(id).settings, is: tight, "settings")
    },
    StoreCheck("invitations that were taken back count as read") { tested in
      let (store, id) = (tested.store, tested.wave)
      for invitation in try await tested.invite() {
        try await store.revoke(invitation.participant, in: id)
      }
      try await demand("a loosening", isRefused: \.isLoosened) { () async throws(StoreError) in
        try await store.set(loose, of: id, at: Harbour.during)
      }
    },
    StoreCheck("settings do not change after the end") { tested in
      let (store, id) = (tested.store, tested.wave)
      _ = try await tested.invite()
      try await demand("after its time", isRefused: \.isWrongState) {
        () async throws(StoreError) in
        try await store.set(tight, of: id, at: Harbour.after)
      }
      try await store.beginClosing(id)
      try await demand("while it closes", isRefused: \.isWrongState) {
        () async throws(StoreError) in
        try await store.set(tight, of: id, at: Harbour.during)
      }
      try demand(await store.wave(id).settings, is: WaveSettings(), "settings")
    },
  ]
}
