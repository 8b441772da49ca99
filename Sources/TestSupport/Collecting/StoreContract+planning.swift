import Collecting
import Foundation
import SurveyModel

extension StoreContract {
  private static let id = WaveID(organisation: Harbour.organisation.id, name: "autumn")
  private static let other = Harbour.wave(
    "autumn", settings: WaveSettings(minimumGroup: 7, breakdowns: ["shift"]), isPanel: true,
    texts: WaveTexts([.purpose: LocalizedText(["en": "To learn.", "de": "Um zu lernen."])]))

  static let planning = [
    StoreCheck("a planned wave takes the place of another, with all that is set, and its name") {
      tested in
      try await tested.plan()
      try await tested.store.replan(tested.wave, as: other)
      let found = try await tested.store.wave(id)
      try demand(found.settings, is: other.settings, "settings")
      try demand(found.texts, is: other.texts, "texts")
      try demand(found.isPanel, is: true, "the panel")
      let names = try await tested.store.waves(of: Harbour.organisation.id).map(\.name)
      try demand(names, is: ["autumn"], "names")
    },
    StoreCheck("a wave keeps its name when it is planned anew, and takes none of a third") {
      tested in
      try await tested.plan()
      try await tested.store.create(other)
      let tighter = Harbour.wave(settings: WaveSettings(minimumGroup: 8))
      try await tested.store.replan(tested.wave, as: tighter)
      try demand(await tested.store.wave(tested.wave).settings, is: tighter.settings, "settings")
      try await demand("a name that is taken", isRefused: { $0 == .nameTaken("autumn") }) {
        () async throws(StoreError) in
        try await tested.store.replan(tested.wave, as: other)
      }
      try demand(await tested.store.wave(tested.wave).settings, is: tighter.settings, "settings")
    },
    StoreCheck("a wave that is opened is not planned anew") { tested in
      try await tested.open()
      try await demand("a plan", isRefused: \.isWrongState) { () async throws(StoreError) in
        try await tested.store.replan(tested.wave, as: other)
      }
      try demand(await tested.store.wave(tested.wave).progress, is: .opened, "progress")
    },
  ]
}
