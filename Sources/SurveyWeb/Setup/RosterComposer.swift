import Collecting
import SurveyModel

/// Composes what is said about a roster that is brought.
struct RosterComposer: Sendable {
  let organisation: Organisation
  let texts: RosterPageTexts
  let mark: FormMark

  /// The most faults that are listed.
  private static let most = 50

  /// The page of the organisation.
  var up: DeskLink {
    DeskLink(
      linkAddress: SetupPath.organisation(organisation.name), linkLabel: organisation.name)
  }

  /// The form that sends the files.
  func sending(
    faults: [DeskFault], listing: DeskTable?, language: String
  ) -> DeskSection {
    var section = DeskSection("faults-list", listing.map { _ in texts.faultsHeading })
    section.table = listing
    let fault = faults.first { $0.target == RosterRoutes.Field.people }?.words
    section.forms = [
      DeskForm(
        SetupPath.roster(of: organisation.name), mark: mark,
        parts: [
          .field(
            DeskField(
              RosterRoutes.Field.people, texts.people, hint: texts.peopleHint, kind: "file",
              fault: fault)),
          .field(
            DeskField(
              RosterRoutes.Field.departments, texts.departments, hint: texts.departmentsHint,
              kind: "file", isRequired: false)),
          .field(
            DeskField(
              RosterRoutes.Field.language, texts.language, hint: texts.languageHint,
              typed: language, longest: 12, isRequired: false, isShort: true)),
        ], button: texts.compare, hasFiles: true)
    ]
    return section
  }

  /// The faults of the files, with the place of each.
  func faultTable(_ faults: RosterFaults) -> DeskTable {
    DeskTable(
      caption: texts.faultsHeading, columns: [texts.line, texts.file, texts.mend],
      rows: faults.faults.prefix(Self.most).map { fault in
        (
          "\(texts.line) \(fault.line)", nil, 0,
          [
            fault.source == .people ? texts.people : texts.departments,
            "\(Self.sentence(fault.words)) (\(fault.code))",
          ]
        )
      })
  }

  /// What the files would change, and the form that confirms it.
  func difference(
    from old: Roster, to reading: RosterFile.Reading, digest: String,
    confirmation: RosterConfirmation, texts all: SetupTexts
  ) -> [DeskSection] {
    let difference = RosterDifference(from: old, to: reading.roster)
    var changes = DeskSection("difference", texts.changes)
    if difference.isEmpty { changes.lines = [texts.noChange] }
    if !difference.isEmpty {
      changes.table = DeskTable(
        caption: texts.changes, columns: [texts.what, texts.number],
        rows: difference.lines.map { (Self.sentence($0.what, end: ""), nil, 0, ["\($0.count)"]) })
    }
    changes.lines += reading.notes.map { Self.sentence($0.words) }
    var after = DeskSection(
      "after", texts.after,
      lines: [
        all.people(reading.roster.participants.count, reading.roster.tree.departments.count),
        texts.openKeep,
      ])
    after.table = OrganisationComposer.counts(of: reading.roster, all)
    after.forms = [
      DeskForm(
        SetupPath.confirmRoster(of: organisation.name), mark: mark,
        hidden: [
          DeskHidden(hiddenName: RosterRoutes.Field.digest, hiddenValue: digest),
          DeskHidden(
            hiddenName: RosterRoutes.Field.confirmation, hiddenValue: confirmation.text),
        ], button: texts.confirm)
    ]
    after.links = Filled([
      DeskLink(
        linkAddress: SetupPath.roster(of: organisation.name), linkLabel: texts.another)
    ])
    return [changes, after]
  }

  /// A clause as a sentence.
  static func sentence(_ clause: String, end: String = ".") -> String {
    clause.prefix(1).uppercased() + clause.dropFirst() + (clause.hasSuffix("?") ? "" : end)
  }
}
