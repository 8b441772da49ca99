import Collecting
import SurveyModel

/// Composes the pages on which results are handed to leaders.
struct HandoverComposer: Sendable {
  let wave: Wave
  let tree: DepartmentTree
  let publication: Publication

  /// The hash of what was frozen; `nil` before that.
  let seal: String?
  let desk: DeskTexts
  let texts: HandoverTexts
  let signedIn: SignedIn

  private var action: String {
    SetupPath.wave(wave.name, of: wave.organisation.rawValue, .results)
  }

  /// The page: what is frozen, who sees it, and who may be next.
  func page(fault: String? = nil) -> DeskPageView {
    DeskPageView(
      frame: frame(texts.heading, isFaulty: fault != nil),
      fault: fault.map {
        DeskFault(
          faultHeading: desk.problem, message: $0, target: Handover.placeField,
          targetLabel: texts.giveLabel)
      },
      heading: texts.heading, lede: [texts.lede],
      sections: [frozen, readers] + (publication.isForAll ? [] : [giving]), up: up)
  }

  /// The page that says what will happen, and asks once more.
  func question(_ handover: Handover) -> DeskPageView {
    let isGiven = handover.deed == .give
    let place = handover.department?.name
    let heading = isGiven ? texts.askToGive(place) : texts.askToTake(place)
    let form = DeskForm(
      action, mark: signedIn.formMark,
      hidden: Handover.fields(handover.deed, handover.department)
        + [DeskHidden(hiddenName: Handover.sureField, hiddenValue: "yes")],
      button: isGiven ? texts.yesGive : texts.yesTake)
    let freezing = seal == nil ? [texts.notFrozen] : []
    let lines = isGiven ? [texts.giveLine] + freezing : [texts.takeLine]
    return DeskPageView(
      frame: frame(heading), heading: heading,
      sections: [DeskSection("sure", lines: lines, forms: [form])],
      up: DeskLink(linkAddress: action, linkLabel: texts.heading))
  }

  /// The page that says that there is nothing to be done.
  func already(_ handover: Handover) -> DeskPageView {
    let heading = texts.already(handover.department?.name)
    return DeskPageView(
      frame: frame(heading), heading: heading,
      sections: [
        DeskSection(
          "already", links: [DeskLink(linkAddress: action, linkLabel: texts.heading)])
      ])
  }

  // MARK: Parts

  private var frozen: DeskSection {
    DeskSection(
      "frozen", texts.frozenHeading, lines: [seal == nil ? texts.notFrozen : texts.frozen],
      facts: seal.map { [DeskFact(term: texts.seal, meaning: $0)] } ?? [],
      links: [
        DeskLink(
          linkAddress: ResultPath(organisation: wave.organisation.rawValue, wave: wave.name)
            .overview, linkLabel: texts.look)
      ])
  }

  private var readers: DeskSection {
    guard !publication.isForAll else {
      return DeskSection(
        "readers", texts.whoHeading, lines: [texts.everybody],
        forms: [taking(nil, texts.takeAllBack)])
    }
    let known = tree.departments.filter { publication.departments.contains($0.id) }
    guard !known.isEmpty else {
      return DeskSection("readers", texts.whoHeading, lines: [texts.nobody])
    }
    return DeskSection(
      "readers", texts.whoHeading, lines: [texts.some],
      table: DeskTable(
        caption: texts.whoHeading, columns: [texts.department],
        rows: known.map {
          DeskTable.Row(subject: $0.name, cells: [], rowForm: taking($0, texts.takeBack))
        }, actions: texts.whatCanBeDone))
  }

  private func taking(_ department: Department?, _ button: String) -> DeskForm {
    DeskForm(
      action, mark: signedIn.formMark, hidden: Handover.fields(.take, department), button: button,
      look: .second, about: department?.name)
  }

  private var giving: DeskSection {
    let reached = Set(
      tree.departments.map(\.id).filter { publication.reaches($0, in: tree) })
    let menu = DeskMenu(
      menuName: Handover.placeField, menuLabel: texts.giveLabel, none: texts.none,
      groups: [group(texts.wholeOrganisation, [(ResultPath.everywhere, texts.all)])]
        + tree.roots.compactMap { root in
          tree[root].map { division in
            group(
              division.name,
              tree.subtree(of: root).filter { !reached.contains($0) }.compactMap { tree[$0] }
                .map { ($0.id.rawValue, $0.name) })
          }
        }.filter { !$0.entries.isEmpty })
    return DeskSection(
      "give", texts.giveHeading, lines: [texts.giveHint],
      forms: [
        DeskForm(
          action, mark: signedIn.formMark,
          hidden: [
            DeskHidden(hiddenName: Handover.deedField, hiddenValue: Handover.Deed.give.rawValue)
          ], parts: [.menu(menu)], button: texts.giveButton)
      ])
  }

  private func group(_ label: String, _ entries: [(String, String)]) -> DeskMenu.Group {
    DeskMenu.Group(
      groupLabel: label,
      entries: entries.map { DeskMenu.Entry(entryValue: $0.0, entryLabel: $0.1) })
  }

  private func frame(_ title: String, isFaulty: Bool = false) -> DeskFrame {
    DeskFrame(texts: desk, title: title, signedIn: signedIn, area: .setup, isFaulty: isFaulty)
  }

  private var up: DeskLink {
    DeskLink(
      linkAddress: SetupPath.wave(wave.name, of: wave.organisation.rawValue), linkLabel: wave.name)
  }
}
