import Collecting
import Foundation
import SurveyModel

extension StoreContract {
  private static let own = WaveTexts([
    .purpose: LocalizedText(["en": "To learn.", "de": "Um zu lernen."]),
    .contact: LocalizedText(["en": "Ask Jo.", "de": "Fragen Sie Jo."]),
  ])
  private static let other = WaveTexts([
    .withdrawal: LocalizedText(["en": "Just stop.", "de": "Hören Sie auf."])
  ])

  static let texts = [
    StoreCheck("a wave has no texts of its own unless it was given some") { tested in
      try await tested.plan()
      try demand(await tested.store.wave(tested.wave).texts, is: WaveTexts(), "texts")
    },
    StoreCheck("a wave's own texts come back, and others take their place") { tested in
      let (store, id) = (tested.store, tested.wave)
      _ = try await tested.invite()
      try await store.setTexts(own, of: id)
      try demand(await store.wave(id).texts, is: own, "texts")
      try await store.setTexts(other, of: id)
      try demand(await store.wave(id).texts, is: other, "texts")
    },
    StoreCheck("texts do not change once somebody has answered, were it a draft") { tested in
      let (store, id) = (tested.store, tested.wave)
      let invitation = try await tested.invite()[0]
      try await store.setTexts(own, of: id)
      try await store.saveDraft(Data([1]), of: invitation.id)
      try await demand("a change", isRefused: \.isWrongState) { () async throws(StoreError) in
        try await store.setTexts(other, of: id)
      }
      try demand(await store.wave(id).texts, is: own, "texts")
    },
    StoreCheck("texts do not change while a wave closes") { tested in
      let (store, id) = (tested.store, tested.wave)
      _ = try await tested.invite()
      try await store.beginClosing(id)
      try await demand("a change", isRefused: \.isWrongState) { () async throws(StoreError) in
        try await store.setTexts(other, of: id)
      }
    },
  ]
}
