import Collecting
import Foundation
import SurveyModel

extension StoreContract {
  static let setUp = [
    StoreCheck("organisations come by name, each name once") { tested in
      let store = tested.store
      try await store.create(Organisation(name: "Zebra"))
      try await store.create(Organisation(name: "Alpha"))
      try demand(
        await store.organisations().map(\.name), is: ["Alpha", "Zebra"], "organisations")
      try await demand("a name that is taken", isRefused: \.isNameTaken) {
        () async throws(StoreError) in try await store.create(Organisation(name: "Alpha"))
      }
    },
    StoreCheck("a new organisation has an empty roster") { tested in
      try await tested.store.create(Harbour.organisation)
      let roster = try await tested.store.roster(of: Harbour.organisation.id)
      try demand(roster.participants.isEmpty, "nobody on the roster")
      try demand(roster.tree.departments.isEmpty, "no department")
    },
    StoreCheck("a roster comes back as it was put in") { tested in
      try await tested.plan()
      try demand(
        await tested.store.roster(of: Harbour.organisation.id), is: Harbour.roster(), "roster")
    },
    StoreCheck("a roster takes the place of the one before") { tested in
      try await tested.plan()
      let small = try smallRoster()
      try await tested.store.replaceRoster(of: Harbour.organisation.id, with: small)
      try demand(await tested.store.roster(of: Harbour.organisation.id), is: small, "roster")
    },
    StoreCheck("an organisation that does not exist is not found") { tested in
      let (store, stranger) = (tested.store, Identifier<Organisation>("Stranger"))
      let roster = try Harbour.roster()
      try await demand("its roster", isRefused: \.isNotFound) { () async throws(StoreError) in
        _ = try await store.roster(of: stranger)
      }
      try await demand("its new roster", isRefused: \.isNotFound) {
        () async throws(StoreError) in
        try await store.replaceRoster(of: stranger, with: roster)
      }
      try await demand("its waves", isRefused: \.isNotFound) { () async throws(StoreError) in
        _ = try await store.waves(of: stranger)
      }
      try await demand("a wave for it", isRefused: \.isNotFound) {
        () async throws(StoreError) in try await store.create(Harbour.wave())
      }
    },
  ]

  static let waves = [
    StoreCheck("a wave comes back as it was created, and is planned") { tested in
      let settings = WaveSettings(
        minimumGroup: 7, minimumComments: 12, breakdowns: ["shift"], isByTier: true,
        smallLeadership: .directionOnly, shortForm: true)
      try await tested.store.create(Harbour.organisation)
      let wave = Harbour.wave(settings: settings)
      try await tested.store.create(wave)
      try demand(await tested.store.wave(wave.id), is: wave, "wave")
    },
    StoreCheck("waves come by opening date and then name, each name once") { tested in
      let store = tested.store
      try await store.create(Harbour.organisation)
      for (name, day) in [("b", 1), ("a", 1), ("c", 0)] {
        let opens = Harbour.opens.addingTimeInterval(Double(day) * 86_400)
        try await store.create(
          Wave(
            name: name, organisation: Harbour.organisation.id,
            surveySource: Harbour.surveySource, opens: opens,
            closes: opens.addingTimeInterval(60), settings: WaveSettings()))
      }
      let names = try await store.waves(of: Harbour.organisation.id).map(\.name)
      try demand(names, is: ["c", "a", "b"], "waves")
      try await demand("a name that is taken", isRefused: \.isNameTaken) {
        () async throws(StoreError) in try await store.create(Harbour.wave("a"))
      }
    },
    StoreCheck("a wave that does not exist is not found") { tested in
      let (store, stranger) = (tested.store, Harbour.wave("winter").id)
      try await tested.plan()
      try await demand("the wave", isRefused: \.isNotFound) { () async throws(StoreError) in
        _ = try await store.wave(stranger)
      }
      try await demand("its opening", isRefused: \.isNotFound) {
        () async throws(StoreError) in
        try await store.open(stranger, boxKey: Data(count: 32), at: Harbour.during)
      }
      try await demand("its closing", isRefused: \.isNotFound) {
        () async throws(StoreError) in try await store.beginClosing(stranger)
      }
      try await demand("its invitations", isRefused: \.isNotFound) {
        () async throws(StoreError) in _ = try await store.invitations(of: stranger)
      }
    },
    StoreCheck("opening records the key, once") { tested in
      let (store, id) = (tested.store, tested.wave)
      try await tested.open()
      let wave = try await store.wave(id)
      try demand(wave.progress, is: .opened, "progress")
      try demand(wave.boxKey, is: Data(repeating: 7, count: 32), "key of the box")
      try await demand("a second opening", isRefused: \.isWrongState) {
        () async throws(StoreError) in
        try await store.open(id, boxKey: Data(count: 32), at: Harbour.during)
      }
      try demand(
        await store.wave(id).boxKey, is: Data(repeating: 7, count: 32), "key of the box")
    },
    StoreCheck("opening freezes the roster") { tested in
      let store = tested.store
      try await tested.open()
      try await store.replaceRoster(of: Harbour.organisation.id, with: smallRoster())
      try demand(await store.frozenRoster(of: tested.wave), is: Harbour.roster(), "frozen roster")
    },
    StoreCheck("a planned wave has no frozen roster") { tested in
      let (store, id) = (tested.store, tested.wave)
      try await tested.plan()
      try await demand("the frozen roster", isRefused: \.isWrongState) {
        () async throws(StoreError) in _ = try await store.frozenRoster(of: id)
      }
    },
    StoreCheck("an open wave can be extended, another not") { tested in
      let (store, id) = (tested.store, tested.wave)
      let later = Harbour.closes.addingTimeInterval(86_400)
      try await tested.plan()
      try await demand("extending a planned wave", isRefused: \.isWrongState) {
        () async throws(StoreError) in
        try await store.extend(id, to: later, at: Harbour.during)
      }
      try await store.open(id, boxKey: Data(repeating: 7, count: 32), at: Harbour.during)
      try await demand("an end that has passed", isRefused: \.isWrongState) {
        () async throws(StoreError) in
        try await store.extend(id, to: Harbour.opens, at: Harbour.during)
      }
      try await store.extend(id, to: later, at: Harbour.during)
      try demand(await store.wave(id).closes, is: later, "end")
      try await demand("extending a wave that is over", isRefused: \.isWrongState) {
        () async throws(StoreError) in
        try await store.extend(id, to: later.addingTimeInterval(86_400), at: later)
      }
    },
  ]

  private static func smallRoster() throws -> Roster {
    let person = Participant(id: "one", department: "hq", tier: .senior, language: "en")
    return Roster(
      tree: try DepartmentTree([Department(id: "hq", name: "Head office")]),
      participants: [person])
  }
}
